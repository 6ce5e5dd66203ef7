import { expect, it } from 'vitest';
import { drawnRules, type Matrix, type OperatorNumbers } from '../../../src/load/pdf/rules.js';

const ops: OperatorNumbers = {
  save: 1,
  restore: 2,
  transform: 3,
  paintFormXObjectBegin: 4,
  paintFormXObjectEnd: 5,
  constructPath: 6,
  stroke: 7,
  closeStroke: 8,
  fill: 9,
  eoFill: 10,
  fillStroke: 11,
  eoFillStroke: 12,
  closeFillStroke: 13,
  closeEOFillStroke: 14,
};
const CLIP = 15;

type Operation = readonly [operator: number, args: unknown];

const path = (paint: number, ...steps: number[]): Operation => [ops.constructPath, [paint, [steps], null]];
const segment = (paint: number, x1: number, y1: number, x2: number, y2: number) => path(paint, 0, x1, y1, 1, x2, y2);
const rectangle = (paint: number, x: number, y: number, width: number, height: number) =>
  path(paint, 0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4);

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const drawn = (operations: readonly Operation[], view = IDENTITY) =>
  drawnRules(
    { fnArray: operations.map(([operator]) => operator), argsArray: operations.map(([, args]) => args) },
    ops,
    view,
  ).map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);

it.each<[string, Operation[], number[][]]>([
  ['a stroke', [segment(ops.stroke, 90, 20, 10, 20)], [[10, 20, 90, 20]]],
  ['an upright one', [segment(ops.stroke, 10, 20, 10, 80)], [[10, 20, 10, 80]]],
  ['one that slopes', [segment(ops.stroke, 10, 20, 90, 80)], []],
  [
    'a stroked rectangle',
    [rectangle(ops.stroke, 0, 0, 50, 20)],
    [
      [0, 0, 50, 0],
      [50, 0, 50, 20],
      [0, 20, 50, 20],
      [0, 0, 0, 20],
    ],
  ],
  ['a filled rectangle as thin as a line', [rectangle(ops.eoFill, 10, 20, 80, 0.5)], [[10, 20.25, 90, 20.25]]],
  ['a thin upright one', [rectangle(ops.fill, 10, 20, 1, 60)], [[10.5, 20, 10.5, 80]]],
  ['a shaded cell', [rectangle(ops.fill, 10, 20, 80, 20)], []],
  ['a clip', [rectangle(CLIP, 10, 20, 80, 20)], []],
  ['a curve', [path(ops.stroke, 0, 10, 20, 2, 20, 20, 30, 20, 40, 20)], []],
  [
    'in a space of its own, and after it',
    [
      [ops.save, null],
      [ops.transform, [2, 0, 0, 2, 5, 0]],
      segment(ops.stroke, 0, 10, 20, 10),
      [ops.restore, null],
      segment(ops.stroke, 0, 10, 20, 10),
    ],
    [
      [5, 20, 45, 20],
      [0, 10, 20, 10],
    ],
  ],
  [
    'in a form',
    [
      [ops.paintFormXObjectBegin, [[1, 0, 0, 1, 0, 100], null]],
      segment(ops.stroke, 0, 10, 20, 10),
      [ops.paintFormXObjectEnd, null],
    ],
    [[0, 110, 20, 110]],
  ],
  ['a path that pdf.js left empty', [[ops.constructPath, [ops.stroke, [null], null]]], []],
])('%s', (_, operations, expected) => {
  expect(drawn(operations)).toEqual(expected);
});

it('as the page is looked at', () => {
  expect(drawn([segment(ops.stroke, 10, 20, 90, 20)], [1, 0, 0, -1, 0, 800])).toEqual([[10, 780, 90, 780]]);
  expect(drawn([segment(ops.stroke, 10, 20, 90, 20)], [0, 1, 1, 0, 0, 0])).toEqual([[20, 10, 20, 90]]);
});
