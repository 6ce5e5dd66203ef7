import type { Article } from '../structure/index.js';
import type { ArticleName, Metric } from '../types.js';
import { indexAt } from './metric.js';

/** A document of a compilation, or what stands above the first of them. */
export interface CompiledArticle {
  /** Absent for what stands above the first. */
  name?: ArticleName;
  title?: string;
  /** ISO date of the line under its title. */
  published?: string;
  /** Offset at which it begins in the text; it ends where the next one begins. */
  start: number;
  metrics: Metric[];
}

/**
 * Gives the articles of a compilation their metrics, and each metric the name of its article.
 *
 * @returns nothing where the text is one report
 */
export function compilation(articles: readonly Article[], metrics: readonly Metric[]): CompiledArticle[] | undefined {
  if (articles.every(({ number }) => number === undefined)) return undefined;
  const compiled = articles.map(compiledArticle);
  const starts = articles.map(({ start }) => start);
  for (const metric of metrics) {
    const article = compiled[indexAt(starts, metric.start)]!;
    if (article.name) metric.article = article.name;
    article.metrics.push(metric);
  }
  return compiled;
}

function compiledArticle({ number, title, date, published, start }: Article): CompiledArticle {
  const dated = date ?? published;
  return {
    ...(number !== undefined && { name: { number, ...(title !== undefined && { title }) } }),
    ...(title !== undefined && { title }),
    ...(dated !== undefined && { published: dated }),
    start,
    metrics: [],
  };
}
