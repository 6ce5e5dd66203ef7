import type { GoldRow } from '../../src/eval/gold.js';
import type { PlacedRow } from '../../src/eval/place.js';
import type { Metric } from '../../src/types.js';

/** A metric in the text `审查合同214件`, with what a test cares about. */
export function metric(about: Partial<Metric> = {}): Metric {
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
    indicator: '审查合同',
    status: 'actual',
    sentence: '审查合同214件',
    ...about,
  };
}

/** The gold row of that figure. */
export function row(about: Partial<GoldRow> = {}): GoldRow {
  return { line: 1, text: '214件', kind: 'count', value: 214, unit: '件', indicator: '审查合同', ...about };
}

/** A gold row with a place in its line, by default that of the figure. */
export function placed(about: Partial<GoldRow> = {}, from = 4, to = from + (about.text ?? '214件').length): PlacedRow {
  const gold = row(about);
  return { row: gold, span: { line: gold.line, from, to } };
}
