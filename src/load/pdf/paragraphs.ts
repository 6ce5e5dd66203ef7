import { isWide } from './characters.js';
import { lineJoint } from './line-text.js';
import type { Run } from './runs.js';

/** A line of running text. */
export interface Line extends Pick<Run, 'text' | 'x' | 'right' | 'y' | 'height'> {
  /** Page that it stands on, from 0. */
  page: number;
}

/** Where the lines of a column begin and end. */
export interface ColumnEdges {
  left: number;
  right: number;
  /** Between baselines of lines that follow each other. */
  pitch: number;
}

const CLOSING = /[，。、；：！？）》」』】〕”’…%％,.;:!?)\]]/;
const SENTENCE_END = /[。：；！？:;!?…][”’」』）)]*$/;
/** Dots that lead to the number of a page, as a table of contents has them; the line is read from its end. */
const CONTENTS_LINE = /^\d*\s*(?:\s?[.·…．]){4}/;
/** Characters from the end of a line that are enough to see that. */
const LONGEST_LEADER = 40;
/** Font sizes; the first line of a Chinese paragraph is set in by two characters. */
const INDENT = 1.05;
/** Font sizes; shorter lines are no prose, and none of them is full. */
const NARROWEST = 11;

/**
 * Edges of a column of text from its lines: the left one is that of the lines that are not set in, the right one where
 * the full lines end.
 */
export function columnEdges(lines: readonly Line[]): ColumnEdges {
  const few = Math.ceil(lines.length * 0.08);
  const lefts = lines.map(({ x }) => x).sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => b - a);
  const left = lefts.find((x, index) => (lefts[index + few - 1] ?? Number.POSITIVE_INFINITY) - x <= 4);
  const right = rights.find((x, index) => x - (rights[index + few - 1] ?? Number.NEGATIVE_INFINITY) <= 4);
  const steps = lines
    .slice(1)
    .map((line, index) => (line.page === lines[index]!.page ? line.y - lines[index]!.y : 0))
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return { left: left ?? lefts[0] ?? 0, right: right ?? rights[0] ?? 0, pitch: steps[(steps.length - 1) >> 1] ?? 0 };
}

/**
 * Whether a line is the rest of the paragraph that the line before it belongs to: that one is full, and this one is not
 * set in and is of the same size.
 */
export function goesOn(before: Line, line: Line, edgesBefore: ColumnEdges, edges: ColumnEdges): boolean {
  if (Math.abs(line.height - before.height) > 0.12 * before.height) return false;
  if (CONTENTS_LINE.test([...before.text.slice(-LONGEST_LEADER)].reverse().join(''))) return false;
  const step = line.y - before.y;
  const follows = line.page === before.page && step > 0;
  // A title has more leading than the text that the pitch is taken from.
  const leading = line.height > edges.pitch ? 1.6 : 1.2;
  if (follows && step > Math.max(1.35 * edges.pitch, leading * line.height)) return false;
  if (edgesBefore.right - edgesBefore.left < NARROWEST * before.height) return false;
  if (edgesBefore.right - before.right > firstUnit(line.text) * line.height) return false;
  const indent = line.x - edges.left;
  if (indent <= INDENT * line.height) return true;
  // A block that is set in as a whole.
  const indentBefore = before.x - edgesBefore.left;
  return Math.abs(indent - indentBefore) < 0.5 * line.height && !SENTENCE_END.test(before.text);
}

/** The joint between two lines of a paragraph. */
export function paragraphJoint(before: Line, line: Line, edges: ColumnEdges): string {
  return lineJoint(before.text, line.text, edges.right - before.right < line.height);
}

/**
 * The width, in font sizes, of what could not be parted from the beginning of a line, so that the line before ended
 * without it, and a little more.
 */
function firstUnit(text: string): number {
  const word = /^[\x21-\x7e]+/.exec(text)?.[0];
  if (word) return Math.min(word.length * 0.55, 12) + 0.6;
  const closing = CLOSING.test([...text][1] ?? '') ? 1 : 0;
  return (isWide(text[0] ?? '') ? 1.4 : 1.2) + closing;
}
