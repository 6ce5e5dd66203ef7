import type { ExtractOptions, Metric } from '../types.js';

export function extract(_text: string, _options: ExtractOptions = {}): Metric[] {
  return [];
}
