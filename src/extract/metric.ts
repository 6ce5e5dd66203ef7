import type { Sentence } from '../structure/index.js';
import type { Metric } from '../types.js';
import type { Figure } from './figure.js';
import type { Phrase } from './scene/phrase.js';

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last start that is not behind `offset`. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line and the column of an offset, from 1. */
export function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = indexAt(starts, offset);
  return { line: line + 1, column: offset - starts[line]! + 1 };
}

/** The characters of the text that a phrase of a reading stands for. */
function quote(text: string, { offsets }: Sentence, phrase: Phrase): string {
  let words = '';
  for (const { start, end } of phrase) words += offsets.quote(text, start, end);
  return words;
}

/** A sentence on one line: a break inside it is no blank, other white space is one. */
function onOneLine(written: string): string {
  if (!/\s/.test(written)) return written;
  return written.replace(/(?<=[^\x20-\x7e\s])[ \t]*\n\s*/g, '').replace(/\s+/g, ' ');
}

/** The unit in the characters of the text where they differ from the reading's only in script: 學時. */
function unitAsWritten(text: string, sentence: Sentence, figure: Figure): string {
  const unit = figure.unit!;
  if (unit === '') return unit;
  const inside = sentence.text.slice(figure.start, figure.end).lastIndexOf(unit);
  if (inside < 0) return unit;
  const at = figure.start + inside;
  const written = quote(text, sentence, [{ start: at, end: at + unit.length }]);
  return written === unit || /^[\u3400-\u9fff]+$/.test(written) ? written : unit;
}

/** A confidence as metrics state it, to two decimals. */
export function stated(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

/** What metrics are made with, besides the sentence and its figures. */
export interface MetricSources {
  /** The document's text. */
  text: string;
  /** Offsets at which its lines begin. */
  starts: readonly number[];
  /** Whether the names that came second are wanted. */
  alternatives: boolean;
}

/** Makes the metrics of a sentence's figures, with the characters and the places that they have in the text. */
export function metricsOf(
  { text, starts, alternatives }: MetricSources,
  sentence: Sentence,
  figures: readonly Figure[],
): Metric[] {
  const written = onOneLine(text.slice(sentence.start, sentence.end));
  return figures.map((figure) => {
    const start = sentence.offsets.of(figure.start);
    const end = sentence.offsets.of(figure.end - 1) + 1;
    const { line, column } = placeOf(starts, start);
    const metric: Omit<Metric, 'sentence'> & { sentence?: string } = {
      section: sentence.section,
      line,
      column,
      start,
      end,
      text: text.slice(start, end),
      kind: figure.kind,
      value: figure.value,
    };
    if (figure.max !== undefined) metric.max = figure.max;
    if (figure.unit !== undefined) metric.unit = unitAsWritten(text, sentence, figure);
    if (figure.qualifier) metric.qualifier = figure.qualifier;
    if (figure.name?.length) metric.indicator = quote(text, sentence, figure.name);
    if (figure.subject?.length) metric.subject = quote(text, sentence, figure.subject);
    if (figure.action?.length) metric.action = quote(text, sentence, figure.action);
    if (figure.object?.length) metric.object = quote(text, sentence, figure.object);
    if (figure.delta) metric.delta = figure.delta;
    if (figure.kind !== 'date') metric.status = figure.status ?? 'actual';
    if (figure.period) metric.period = figure.period;
    metric.sentence = written;
    if (figure.confidence !== undefined) metric.confidence = stated(figure.confidence);
    if (alternatives && figure.alternative?.length) metric.alternative = quote(text, sentence, figure.alternative);
    return metric as Metric;
  });
}
