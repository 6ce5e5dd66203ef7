import type { ExtractOptions, Metric } from '../../src/types.js';

/**
 * Stands in for the extractors, so that these tests are about the command: every `…件` is a count, every `…%` a rate,
 * named by what stands before it in its line. A text that says 出错 makes it fail as a fault in the program would.
 */
export function readText(text: string, options: ExtractOptions): { metrics: Metric[] } {
  return { metrics: extract(text, options) };
}

function extract(text: string, { kinds }: ExtractOptions): Metric[] {
  if (text.includes('出错')) throw new TypeError('no such rule');
  return text
    .split('\n')
    .flatMap((sentence, i, lines) => {
      const lineStart = lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
      return [...sentence.matchAll(/(-?\d+)(件|%)/g)].map((match): Metric => {
        const [figure, digits, unit] = match as unknown as [string, string, string];
        return {
          section: [],
          line: i + 1,
          column: match.index + 1,
          start: lineStart + match.index,
          end: lineStart + match.index + figure.length,
          text: figure,
          kind: unit === '%' ? 'rate' : 'count',
          value: Number(digits),
          unit,
          indicator: sentence.slice(0, match.index),
          status: 'actual',
          sentence,
        };
      });
    })
    .filter(({ kind }) => kinds?.includes(kind) ?? true);
}
