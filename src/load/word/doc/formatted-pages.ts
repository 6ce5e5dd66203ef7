import { damaged } from './damaged.js';
import type { Piece } from './pieces.js';
import type { WordFile } from './word-file.js';

/** Properties of a stretch of the stream, which no other run has a part of. */
export interface FormattedRun {
  from: number;
  to: number;
  /**
   * Where its modifiers begin and end in the stream; of a paragraph, after the two bytes of its style. They are offsets
   * and not buffers, as there may be millions of runs.
   */
  propertiesAt: number;
  propertiesEnd: number;
}

const PAGE = 512;

/** The runs of characters with properties of their own ([MS-DOC] 2.9.33 ChpxFkp), in the order of the stream. */
export function characterRuns(file: WordFile): FormattedRun[] {
  return runsOf(file, file.part('characterPages'), (page, run, count) => {
    const at = page[(count + 1) * 4 + run]! * 2;
    return at === 0 ? [0, 0] : [at + 1, at + 1 + page[at]!];
  });
}

/** The paragraphs with their properties ([MS-DOC] 2.9.174 PapxFkp), in the order of the stream. */
export function paragraphRuns(file: WordFile): FormattedRun[] {
  return runsOf(file, file.part('paragraphPages'), (page, run, count) => {
    const at = page[(count + 1) * 4 + run * 13]! * 2;
    if (at === 0) return [0, 0];
    const words = page[at]!;
    return words === 0 ? [at + 2, at + 2 + page[at + 1]! * 2] : [at + 1, at + words * 2];
  });
}

/** The modifiers of a run; none for none. */
export function propertiesOf(run: FormattedRun | undefined, { main }: WordFile): Buffer {
  return run ? main.subarray(run.propertiesAt, run.propertiesEnd) : Buffer.alloc(0);
}

function runsOf(
  { main }: WordFile,
  places: Buffer,
  placeOf: (page: Buffer, run: number, count: number) => [from: number, to: number],
): FormattedRun[] {
  const pages = Math.max(0, Math.floor((places.length - 4) / 8));
  if (pages > main.length / PAGE) throw damaged();
  const runs: FormattedRun[] = [];
  for (let index = 0; index < pages; index++) {
    const number = places.readUInt32LE((pages + 1) * 4 + index * 4) & 0x3fffff;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) throw damaged();
    const count = page[PAGE - 1]!;
    if ((count + 1) * 4 > PAGE) throw damaged();
    for (let run = 0; run < count; run++) {
      const [from, to] = placeOf(page, run, count);
      runs.push({
        from: page.readUInt32LE(run * 4),
        to: page.readUInt32LE(run * 4 + 4),
        propertiesAt: number * PAGE + Math.min(from, PAGE),
        propertiesEnd: number * PAGE + Math.min(to, PAGE),
      });
    }
  }
  return apart(runs);
}

/** In the order of the stream, each ended where the next one begins: in a damaged file they may lie over each other. */
function apart(runs: FormattedRun[]): FormattedRun[] {
  runs.sort((a, b) => a.from - b.from);
  runs.forEach((run, index) => {
    run.to = Math.min(run.to, runs[index + 1]?.from ?? run.to);
  });
  return runs.filter(({ from, to }) => to > from);
}

/**
 * For each character of the text the number of the run that it stands in, -1 where there is none: runs are of the
 * stream, and the pieces of the text lie there in any order.
 */
export function runOfEach(runs: readonly FormattedRun[], pieces: readonly Piece[], characters: number): Int32Array {
  const numbers = new Int32Array(characters).fill(-1);
  for (const { from, to, offset, bytesPerCharacter } of pieces) {
    const end = offset + (to - from) * bytesPerCharacter;
    for (let number = firstEndingBehind(runs, offset); number < runs.length; number++) {
      const run = runs[number]!;
      if (run.from >= end) break;
      const first = from + Math.max(0, Math.ceil((run.from - offset) / bytesPerCharacter));
      const last = Math.min(to, from + Math.ceil((run.to - offset) / bytesPerCharacter));
      if (last > first) numbers.fill(number, first, last);
    }
  }
  return numbers;
}

function firstEndingBehind(runs: readonly FormattedRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
