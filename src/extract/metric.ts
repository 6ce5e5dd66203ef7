import type { Sentence } from '../structure/index.js';
import type { Metric } from '../types.js';
import type { Phrase } from './context/phrase.js';
import type { NamedFigure } from './sentence.js';

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last start that is not behind `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The characters of the text that a phrase of a reading stands for. */
function quote(text: string, sentence: Sentence, phrase: Phrase): string {
  let words = '';
  for (const span of phrase) for (let i = span.start; i < span.end; i++) words += text[sentence.offsets.of(i)];
  return words;
}

/** A sentence on one line: a break inside it is no blank, other white space is one. */
function onOneLine(written: string): string {
  return written.replace(/(?<=[^\x20-\x7e\s])[ \t]*\n\s*/g, '').replace(/\s+/g, ' ');
}

/** The unit in the characters of the text where they differ from the reading's only in script: 學時. */
function unitAsWritten(text: string, sentence: Sentence, figure: NamedFigure): string {
  const unit = figure.unit!;
  const inside = sentence.text.slice(figure.start, figure.end).lastIndexOf(unit);
  if (unit === '' || inside < 0) return unit;
  const at = figure.start + inside;
  const written = quote(text, sentence, [{ start: at, end: at + unit.length }]);
  return /^[\u3400-\u9fff]+$/.test(written) ? written : unit;
}

/** Makes the metrics of a sentence's figures, with the characters and the places that they have in the text. */
export function metricsOf(
  text: string,
  starts: readonly number[],
  sentence: Sentence,
  figures: readonly NamedFigure[],
): Metric[] {
  const written = onOneLine(text.slice(sentence.start, sentence.end));
  return figures.map((figure) => {
    const start = sentence.offsets.of(figure.start);
    const end = sentence.offsets.of(figure.end - 1) + 1;
    const line = lineOf(starts, start);
    const words = (key: 'name' | 'subject' | 'action' | 'object') => {
      const phrase = figure[key];
      return phrase?.length ? quote(text, sentence, phrase) : undefined;
    };
    const [indicator, subject, action, object] = [words('name'), words('subject'), words('action'), words('object')];
    return {
      section: sentence.section,
      line: line + 1,
      column: start - starts[line]! + 1,
      start,
      end,
      text: text.slice(start, end),
      kind: figure.kind,
      value: figure.value,
      ...(figure.max !== undefined && { max: figure.max }),
      ...(figure.unit !== undefined && { unit: unitAsWritten(text, sentence, figure) }),
      ...(figure.qualifier && { qualifier: figure.qualifier }),
      ...(indicator && { indicator }),
      ...(subject && { subject }),
      ...(action && { action }),
      ...(object && { object }),
      ...(figure.delta && { delta: figure.delta }),
      ...(figure.kind !== 'date' && { status: figure.status ?? 'actual' }),
      ...(figure.period && { period: figure.period }),
      sentence: written,
    };
  });
}
