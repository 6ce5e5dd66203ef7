import { expect, test } from 'vitest';
import { match } from '../../src/eval/match.js';
import type { PlacedRow } from '../../src/eval/place.js';
import { emptyTally, type Tally, tally } from '../../src/eval/tally.js';
import type { Metric } from '../../src/types.js';
import { metric, placed } from './sample.js';

const RIGHT = { gold: 1, predicted: 1, found: 1, span: 1, value: 1, named: 1, name: 1, attrs: 1, row: 1, exact: 1 };

test.each<[string, PlacedRow[], Metric[], Partial<Tally>]>([
  ['nothing at all', [], [], {}],
  ['a row as it should be', [placed()], [metric()], RIGHT],
  ['missed', [placed()], [], { gold: 1 }],
  ['spurious', [], [metric()], { predicted: 1 }],
  ['another kind', [placed({ kind: 'measure' })], [metric()], { gold: 1, predicted: 1 }],
  ['another line', [placed({ line: 2 })], [metric()], { gold: 1, predicted: 1 }],
  ['places that only touch', [placed({}, 8)], [metric()], { gold: 1, predicted: 1 }],
  ['a place that overlaps', [placed({ text: '214' })], [metric()], { ...RIGHT, span: 0 }],
  ['a wrong value', [placed({ value: 215 })], [metric()], { ...RIGHT, value: 0, row: 0 }],
  ['a wrong name', [placed({ indicator: '信访' })], [metric()], { ...RIGHT, name: 0, row: 0, exact: 0 }],
  ['a name that is only like it', [placed({ indicator: '审查合同数' })], [metric()], { ...RIGHT, exact: 0 }],
  ['a period', [placed({ period: '2021' })], [metric({ period: '2021' })], { ...RIGHT, dated: 1, period: 1 }],
  ['a wrong period', [placed({ period: '2021' })], [metric({ period: '2020' })], { ...RIGHT, dated: 1 }],
  ['a period that is not asked', [placed()], [metric({ period: '2020' })], RIGHT],
  ['a name that is not asked', [placed({ indicator: '' })], [metric()], { ...RIGHT, named: 0, name: 0, exact: 0 }],
  ['a wrong attribute', [placed({ status: 'target' })], [metric()], { ...RIGHT, attrs: 0, row: 0 }],
  ['a row that does not fit its text', [{ ...placed(), span: undefined }], [metric()], { gold: 1, predicted: 1 }],

  // One to one.
  [
    'one metric over two gold rows',
    [placed({ text: '21' }), placed({ text: '4件' }, 6)],
    [metric()],
    { ...RIGHT, gold: 2, span: 0 },
  ],
  ['two metrics at one gold row', [placed()], [metric(), metric()], { ...RIGHT, predicted: 2 }],
  [
    'the larger share of common characters first',
    [placed()],
    [metric({ text: '14件', column: 6, indicator: '信访' }), metric()],
    { ...RIGHT, predicted: 2 },
  ],
  [
    'the same value before the larger share',
    [placed()],
    [metric({ value: 14, indicator: '信访' }), metric({ text: '214', indicator: '合同审查合同' })],
    { ...RIGHT, predicted: 2, span: 0, exact: 0 },
  ],
  [
    'of two that are alike, the metric that comes first',
    [placed()],
    [metric({ indicator: '信访' }), metric()],
    { ...RIGHT, predicted: 2, name: 0, row: 0, exact: 0 },
  ],
  [
    'what the likeliest pair leaves is paired too',
    [placed({ text: '214件' }), placed({ text: '件', value: 1 }, 7)],
    [metric({ text: '4件', column: 7 }), metric()],
    { ...RIGHT, gold: 2, predicted: 2, found: 2, span: 1, value: 1, named: 2, name: 2, attrs: 2, row: 1, exact: 2 },
  ],

  // Optional rows count neither way.
  ['optional and found', [placed({ optional: true })], [metric({ value: 3 })], {}],
  ['optional and missed', [placed({ optional: true })], [], {}],
  ['optional, a metric of another kind', [placed({ optional: true, kind: 'date' })], [metric()], {}],
  [
    'optional, two metrics',
    [placed({ optional: true })],
    [metric({ text: '21' }), metric({ text: '4件', column: 7 })],
    {},
  ],
  ['optional elsewhere', [placed({ optional: true }, 20)], [metric()], { predicted: 1 }],
  [
    'an optional row that is likelier takes the metric',
    [placed({ optional: true }), placed({ text: '21' })],
    [metric()],
    { gold: 1 },
  ],
  [
    'an optional row that is less likely leaves it',
    [placed({ optional: true, text: '214件合同', value: 3 }), placed()],
    [metric()],
    RIGHT,
  ],
])('%s', (_, gold, metrics, counts) => {
  expect(tally(match(gold, metrics))).toEqual({ ...emptyTally(), ...counts });
});
