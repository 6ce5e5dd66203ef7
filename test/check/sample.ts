import type { GoldenRow } from '../../src/check/golden.js';

/** A row of a golden file, with what a test cares about. */
export function row(about: Partial<GoldenRow> = {}): GoldenRow {
  return {
    section: [],
    line: 1,
    column: 5,
    start: 4,
    end: 8,
    text: '214件',
    kind: 'count',
    value: 214,
    unit: '件',
    indicator: '巡查工地',
    status: 'actual',
    sentence: '巡查工地214件。',
    ...about,
  };
}
