import { legible } from '../reading/index.js';
import { type Segmenter, segmenter } from '../segment/index.js';
import { type Article, structure } from '../structure/index.js';
import { tablesIn } from '../tables/index.js';
import type { ExtractOptions, Metric } from '../types.js';
import { type Calendar, calendarOf } from './calendar.js';
import { type CompiledArticle, compilation } from './compilation.js';
import { lineStarts, metricsOf } from './metric.js';
import { figuresIn } from './sentence.js';
import { type ReadTable, readTable } from './table/index.js';

export { type CompiledArticle, isCompilation, type NamedArticle, namedArticle } from './compilation.js';

/** What a text says of itself and the figures in it. */
export interface TextResult {
  /** Its first line, where that is a title. */
  title?: string;
  /** ISO date of the line under its title or of its publication. */
  published?: string;
  metrics: Metric[];
  /** What it is made of where it is a compilation, in the order of the text. */
  articles?: CompiledArticle[];
}

/** As `extract`, with the title and the date of the text. */
export function readText(written: string, options: ExtractOptions = {}): TextResult {
  const text = legible(written);
  const sources = { text, starts: lineStarts(text), alternatives: options.alternatives ?? false };
  let loaded: Segmenter | undefined;
  const lazily = () => {
    loaded ??= segmenter(options.segmenter);
    return loaded;
  };
  const metrics: Metric[] = [];
  const { kinds } = options;
  const articles: Article[] = [];
  let article: Article | undefined;
  let calendar: Calendar | undefined;
  let table: ReadTable | undefined;
  for (const sentence of structure(text, tablesIn(text, options.tables))) {
    if (!calendar || sentence.article !== article) {
      article = sentence.article;
      articles.push(article);
      calendar = calendarOf(article, options);
    }
    if ('table' in sentence) {
      const read = readTable(sentence, { ...sources, calendar, segmenter: lazily }, table);
      for (const metric of read.metrics) if (!kinds || kinds.includes(metric.kind)) metrics.push(metric);
      table = read.table;
      continue;
    }
    const all = figuresIn(sentence, calendar, lazily);
    const figures = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
    if (figures.length) for (const metric of metricsOf(sources, sentence, figures)) metrics.push(metric);
  }
  // A blank inside a figure may stand for what its caller wrote there; offsets are the caller's.
  if (text !== written) for (const metric of metrics) metric.text = written.slice(metric.start, metric.end);
  const [first] = articles;
  const published = first?.date ?? first?.published;
  const compiled = compilation(articles, metrics);
  return {
    ...(first?.title && { title: first.title }),
    ...(published && { published }),
    metrics,
    ...(compiled && { articles: compiled }),
  };
}

/**
 * Every figure of a text, in the order of the text.
 *
 * @param text the text as read, lines ended by LF; offsets and columns of the answer are its UTF-16 units. Control
 *   characters in it are read as blanks, halves of surrogate pairs as U+FFFD: `text.slice(start, end)` is the `text` of a
 *   metric whatever stands there, all its other strings are well-formed
 * @param options what the text cannot say of itself: the date it is read against, the kinds asked for, the segmenter
 * @throws where the segmenter asked for by name cannot be loaded
 */
export function extract(text: string, options: ExtractOptions = {}): Metric[] {
  return readText(text, options).metrics;
}
