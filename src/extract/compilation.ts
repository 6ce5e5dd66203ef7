import type { Article } from '../structure/index.js';
import type { ArticleName, Metric } from '../types.js';
import { indexAt } from './metric.js';

/** A document of a compilation, or what stands above the first of them. */
export interface NamedArticle {
  /** Absent for what stands above the first. */
  name?: ArticleName;
  title?: string;
  /** ISO date of the line under its title. */
  published?: string;
  /** Offset at which it begins in the text; it ends where the next one begins. */
  start: number;
}

/** The same with its figures. */
export interface CompiledArticle extends NamedArticle {
  metrics: Metric[];
}

/** Whether the articles of a text are those of a compilation. */
export const isCompilation = (articles: readonly Article[]): boolean =>
  articles.some(({ number }) => number !== undefined);

/**
 * Gives the articles of a compilation their metrics, and each metric the name of its article.
 *
 * @returns nothing where the text is one report
 */
export function compilation(articles: readonly Article[], metrics: readonly Metric[]): CompiledArticle[] | undefined {
  if (!isCompilation(articles)) return undefined;
  const compiled = articles.map((article) => ({ ...namedArticle(article), metrics: [] as Metric[] }));
  const starts = articles.map(({ start }) => start);
  for (const metric of metrics) {
    const article = compiled[indexAt(starts, metric.start)]!;
    if (article.name) metric.article = article.name;
    article.metrics.push(metric);
  }
  return compiled;
}

/** An article as it is named in results. */
export function namedArticle({ number, title, date, published, start }: Article): NamedArticle {
  const dated = date ?? published;
  return {
    ...(number !== undefined && { name: { number, ...(title !== undefined && { title }) } }),
    ...(title !== undefined && { title }),
    ...(dated !== undefined && { published: dated }),
    start,
  };
}
