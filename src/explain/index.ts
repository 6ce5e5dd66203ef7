import { calendarOf } from '../extract/calendar.js';
import { lineStarts, metricsOf } from '../extract/metric.js';
import { figuresIn } from '../extract/sentence.js';
import { segmenter, type Token, tokenize } from '../segment/index.js';
import { type Sentence, structure } from '../structure/index.js';
import { tablesIn } from '../tables/index.js';
import type { ExtractOptions, Metric } from '../types.js';
import { type Naming, namingOf } from './naming.js';

/** What became of one number of a sentence. */
export interface Decision {
  /** The number with its unit, as read. */
  text: string;
  /** The extractor that claimed it, or nothing. */
  claimedBy?: string;
  /** The refiner that dropped it, and what such numbers are. */
  dropped?: { by: string; why: string };
  /** The way in which it was named. */
  namedBy?: string;
  /** What its name was chosen from, and why; nothing where no name was proposed. */
  naming?: Naming;
  /** The row that comes of it, with its confidence. */
  metric?: Metric;
}

/** How a sentence was read. */
export interface Explanation {
  /** The sentence as it was read: blanks gone, one form for every character. */
  reading: string;
  section: string[];
  /** What 今年 and months without a year were read against. */
  reference?: string;
  tokens: Token[];
  dates: Metric[];
  decisions: Decision[];
}

/**
 * Reads a text as `extract` does and tells, sentence by sentence, its words with their parts of speech, what became of
 * every number, by which rule, and how the figures were named. Its tables are left out.
 *
 * @throws where the segmenter asked for by name cannot be loaded
 */
export function explain(text: string, options: ExtractOptions = {}): Explanation[] {
  const using = segmenter(options.segmenter);
  const sources = { text, starts: lineStarts(text), alternatives: false };
  const sentences = [...structure(text, tablesIn(text))].filter((part): part is Sentence => !('table' in part));
  return sentences.map((sentence) => {
    const calendar = calendarOf(sentence.article, options);
    const decisions = new Map<number, Decision>();
    const figures = figuresIn(sentence, calendar, () => using, {
      claimed: ({ start, end }, figure) =>
        decisions.set(start, {
          text: sentence.text.slice(start, figure?.end ?? end),
          ...(figure && { claimedBy: figure.kind }),
        }),
      dropped: ({ start }, { name, why }) => Object.assign(decisions.get(start) ?? {}, { dropped: { by: name, why } }),
      judged: ({ start }, proposals, choice, reader, _, around) =>
        Object.assign(decisions.get(start) ?? {}, {
          naming: namingOf(proposals, choice, reader, around, (at, end) => sentence.offsets.quote(text, at, end)),
        }),
      named: ({ start }, by) => Object.assign(decisions.get(start) ?? {}, by && { namedBy: by }),
    });
    const metrics = metricsOf(sources, sentence, figures);
    for (const [i, figure] of figures.entries())
      Object.assign(decisions.get(figure.start) ?? {}, { metric: metrics[i] });
    return {
      reading: sentence.text,
      section: sentence.section,
      ...(calendar.reference && { reference: calendar.reference }),
      tokens: tokenize(sentence.text, using),
      dates: metrics.filter(({ kind }) => kind === 'date'),
      decisions: [...decisions.entries()].sort(([a], [b]) => a - b).map(([, decision]) => decision),
    };
  });
}
