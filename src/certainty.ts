import type { Metric } from './types.js';

/** Below this confidence a row is marked as doubtful: at least three of ten such rows need mending. */
export const DOUBTFUL_BELOW = 0.7;

/** Whether a row should be looked at before it is used. */
export function isDoubtful({ confidence }: Metric): boolean {
  return confidence !== undefined && confidence < DOUBTFUL_BELOW;
}

/** The metrics of at least a confidence, in their order; those without one (dates among them) stay. */
export function certainEnough(metrics: readonly Metric[], least: number): Metric[] {
  return metrics.filter(({ confidence }) => confidence === undefined || confidence >= least);
}

/** The metrics from the least certain on; what is equally certain, and last those without a confidence, as they were. */
export function leastCertainFirst(metrics: readonly Metric[]): Metric[] {
  const rank = ({ confidence = Number.POSITIVE_INFINITY }: Metric) => confidence;
  return metrics.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? 0 : one - other;
  });
}
