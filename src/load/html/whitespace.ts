/** Characters next to which a source line break is no space: Han, CJK and full-width punctuation. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’—…]/u;

/**
 * Source white space to text: a run of it is one space, none at either end, and none where it is only a line break of
 * the source between two wide characters. No-break and ideographic spaces are characters and stay as they are.
 */
export function foldWhiteSpace(source: string): string {
  return source.replace(/[ \t\n\r\f]+/g, (run, offset: number) => {
    const before = source[offset - 1];
    const after = source[offset + run.length];
    if (before === undefined || after === undefined) return '';
    return /[\n\r]/.test(run) && WIDE.test(before) && WIDE.test(after) ? '' : ' ';
  });
}
