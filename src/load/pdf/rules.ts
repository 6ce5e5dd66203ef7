import type { Rule } from './placed-text.js';

/** A 3×2 matrix as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The operators that matter here, by pdf.js's numbers for them. */
export interface OperatorNumbers {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  constructPath: number;
  stroke: number;
  closeStroke: number;
  fill: number;
  eoFill: number;
  fillStroke: number;
  eoFillStroke: number;
  closeFillStroke: number;
  closeEOFillStroke: number;
}

/** The operators whose arguments {@link drawnRules} reads. */
export const operatorsRead = (ops: OperatorNumbers): ReadonlySet<number> =>
  new Set([ops.transform, ops.paintFormXObjectBegin, ops.constructPath]);

/** The steps of a path in pdf.js's operator list; each is followed by its coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

/** Points. A filled rectangle no thicker is a drawn line; many writers draw their lines so. */
const THICKEST = 2.5;
const SHORTEST = 2;
/** How far from level or upright, in points. */
const SKEW = 0.7;

/**
 * The level and upright lines that a page draws: strokes, and filled rectangles that are as thin as a line.
 *
 * @param view from the page's own space to the page as it is looked at
 */
export function drawnRules(
  operators: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  ops: OperatorNumbers,
  view: Matrix,
): Rule[] {
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke]);
  strokes.add(ops.closeFillStroke).add(ops.closeEOFillStroke);
  const fills = new Set([ops.fill, ops.eoFill]);
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as unknown[] | null;
    if (operator === ops.save) saved.push(matrix);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operator === ops.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === ops.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix);
    } else if (operator === ops.constructPath) {
      const paint = args?.[0] as number;
      const path = (args?.[1] as ArrayLike<number>[] | undefined)?.[0];
      if (!path) return;
      const rulesIn = strokes.has(paint) ? strokedRules : fills.has(paint) ? filledRule : undefined;
      // One by one: a path may have more parts than a call can have arguments.
      if (rulesIn) for (const part of subpaths(path, matrix)) for (const rule of rulesIn(part)) rules.push(rule);
    }
  });
  return rules;
}

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

type Point = readonly [x: number, y: number];

/** The parts of a path that are of straight lines only; curves draw letters and pictures. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  let straight = true;
  const end = () => {
    if (straight && points.length > 1) found.push(points);
  };
  const point = (at: number): Point => {
    const x = path[at]!;
    const y = path[at + 1]!;
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at++];
    if (step === MOVE) {
      end();
      points = [point(at)];
      straight = true;
      at += 2;
    } else if (step === LINE) {
      points.push(point(at));
      at += 2;
    } else if (step === CURVE || step === QUADRATIC) {
      straight = false;
      at += step === CURVE ? 6 : 4;
    } else if (points[0]) points.push(points[0]);
  }
  end();
  return found;
}

function strokedRules(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => ruleBetween(points[index]!, point));
}

function filledRule(points: readonly Point[]): Rule[] {
  let [left, top] = points[0]!;
  let [rightmost, bottom] = [left, top];
  for (const [x, y] of points) {
    [left, rightmost] = [Math.min(left, x), Math.max(rightmost, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const width = rightmost - left;
  const height = bottom - top;
  if (height <= THICKEST && width > height) {
    return ruleBetween([left, (top + bottom) / 2], [rightmost, (top + bottom) / 2]);
  }
  if (width > THICKEST) return [];
  return ruleBetween([(left + rightmost) / 2, top], [(left + rightmost) / 2, bottom]);
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  if (![x1, y1, x2, y2].every(Number.isFinite)) return [];
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height <= SKEW && width >= SHORTEST) {
    const y = (y1 + y2) / 2;
    return [{ x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1: y, y2: y }];
  }
  if (width <= SKEW && height >= SHORTEST) {
    const x = (x1 + x2) / 2;
    return [{ x1: x, x2: x, y1: Math.min(y1, y2), y2: Math.max(y1, y2) }];
  }
  return [];
}
