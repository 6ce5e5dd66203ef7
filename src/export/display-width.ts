import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The text cut to a width in terminal cells, of which a Han character takes two; `…` stands for what was cut. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The text filled up with spaces to a width in terminal cells. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + space : space + text;
}
