import { type Segmenter, segmenter } from '../segment/index.js';
import { type Sentence, structure } from '../structure/index.js';
import type { ExtractOptions, Metric } from '../types.js';
import type { Phrase } from './context/phrase.js';
import { referenceOf } from './reference.js';
import { figuresIn, type NamedFigure } from './sentence.js';

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
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
  for (const span of phrase) for (let i = span.start; i < span.end; i++) words += text[sentence.offsets[i]!];
  return words;
}

function metricOf(text: string, starts: readonly number[], sentence: Sentence, figure: NamedFigure): Metric {
  const start = sentence.offsets[figure.start]!;
  const end = sentence.offsets[figure.end - 1]! + 1;
  const line = lineOf(starts, start);
  const indicator = figure.name && quote(text, sentence, figure.name);
  const unit = figure.unit && figure.candidate && unitAsWritten(text, sentence, figure);
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
    ...(figure.unit !== undefined && { unit: unit || figure.unit }),
    ...(figure.qualifier && { qualifier: figure.qualifier }),
    ...(indicator && { indicator }),
    ...(figure.delta && { delta: figure.delta }),
    ...(figure.kind !== 'date' && { status: figure.status ?? 'actual' }),
    sentence: sentenceAsRead(text.slice(sentence.start, sentence.end)),
  };
}

/** A sentence on one line: a break inside it is no blank, other white space is one. */
function sentenceAsRead(written: string): string {
  return written.replace(/(?<=[^\x20-\x7e\s])[ \t]*\n\s*/g, '').replace(/\s+/g, ' ');
}

/** The unit in the characters of the text where they differ from the reading's only in script: 學時. */
function unitAsWritten(text: string, sentence: Sentence, figure: NamedFigure): string | undefined {
  const at = sentence.text.lastIndexOf(figure.unit!, figure.end - 1);
  if (at < figure.start || at + figure.unit!.length > figure.end) return undefined;
  const written = quote(text, sentence, [{ start: at, end: at + figure.unit!.length }]);
  return /^[\u3400-\u9fff]+$/.test(written) ? written : undefined;
}

/** What a text says of itself and the figures in it. */
export interface TextResult {
  /** Its first line, where that is a title. */
  title?: string;
  /** ISO date of the line under its title or of its publication. */
  published?: string;
  metrics: Metric[];
}

/** As `extract`, with the title and the date of the text. */
export function readText(text: string, options: ExtractOptions = {}): TextResult {
  const starts = lineStarts(text);
  let loaded: Segmenter | undefined;
  const lazily = () => {
    loaded ??= segmenter(options.segmenter);
    return loaded;
  };
  const metrics: Metric[] = [];
  const sentences = structure(text);
  for (const sentence of sentences) {
    const firm = referenceOf(sentence.article, options);
    const reference = firm ?? sentence.article.year;
    for (const figure of figuresIn(sentence, reference, firm, lazily)) {
      if (options.kinds && !options.kinds.includes(figure.kind)) continue;
      metrics.push(metricOf(text, starts, sentence, figure));
    }
  }
  const first = sentences[0]?.article;
  const published = first?.date ?? first?.published;
  return { ...(first?.title && { title: first.title }), ...(published && { published }), metrics };
}

/**
 * Every figure of a text, in the order of the text.
 *
 * @param text the text as read, lines ended by LF; offsets and columns of the answer are its UTF-16 units
 * @param options what the text cannot say of itself: the date it is read against, the kinds asked for, the segmenter
 * @throws where the segmenter asked for by name cannot be loaded
 */
export function extract(text: string, options: ExtractOptions = {}): Metric[] {
  return readText(text, options).metrics;
}
