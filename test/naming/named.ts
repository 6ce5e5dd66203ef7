import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calendarOf } from '../../src/extract/calendar.js';
import { lineStarts, metricsOf } from '../../src/extract/metric.js';
import type { Name } from '../../src/extract/naming/name.js';
import { figuresIn } from '../../src/extract/sentence.js';
import { findInputs, loadDocument } from '../../src/load/index.js';
import { segmenter } from '../../src/segment/index.js';
import { structure } from '../../src/structure/index.js';
import { tablesIn } from '../../src/tables/index.js';
import type { ExtractOptions, Metric } from '../../src/types.js';

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
export const FIXTURES = folder('fixtures');
export const SENTENCES = folder('scripts/fit/sentences');

/** A text with what is known of it besides. */
export interface Report extends ExtractOptions {
  name: string;
  text: string;
}

/** A figure that has a name of its sentence's words. */
export interface NamedFigure {
  metric: Metric;
  words: Name;
  /** The sentence as it was read: blanks gone, one form for every character. */
  reading: string;
}

/** The figures with a name, by their sentences, in the order of the text; those of tables left out. */
export function namedFigures({ text, ...options }: Report): NamedFigure[][] {
  const using = segmenter(options.segmenter);
  const sources = { text, starts: lineStarts(text), alternatives: false };
  const sentences: NamedFigure[][] = [];
  for (const sentence of structure(text, tablesIn(text, options.tables))) {
    if ('table' in sentence) continue;
    const words = new Map<number, Name>();
    const figures = figuresIn(sentence, calendarOf(sentence.article, options), () => using, {
      claimed() {},
      dropped() {},
      named() {},
      judged: (figure, proposals, { best }) => words.set(figure.start, proposals[best]!.words),
    });
    const metrics = metricsOf(sources, sentence, figures);
    sentences.push(
      figures.flatMap(({ start }, i) =>
        words.has(start) ? [{ metric: metrics[i]!, words: words.get(start)!, reading: sentence.text }] : [],
      ),
    );
  }
  return sentences;
}

/** The texts of a folder as they are loaded. */
export async function reportsIn(from: string): Promise<Report[]> {
  const { inputs } = await findInputs([from]);
  return Promise.all(inputs.map(async (input) => ({ ...(await loadDocument(input)), name: input.path })));
}

/** The tables of the tests as texts, each file one: what is quoted in them and ends as a sentence does. */
export async function tablesOfTests(): Promise<Report[]> {
  const phenomena = folder('test/phenomena');
  const files = (await readdir(phenomena)).filter((name) => name.endsWith('.test.ts')).toSorted();
  return Promise.all(
    files.map(async (name) => {
      const source = await readFile(path.join(phenomena, name), 'utf8');
      return {
        name,
        text: Array.from(source.matchAll(/'([^'\\\n]*[\u4e00-\u9fff][^'\\\n]*。)'/g), ([, text]) => text).join('\n'),
      };
    }),
  );
}
