import type { Job, Outcome, ResultsFolder } from '../batch/index.js';
import { asList, exporter, type Rendering } from '../export/index.js';
import { inBlocks } from '../export/pieces.js';
import type { InputFile } from '../load/inputs.js';
import type { Diagnostics } from './diagnostics.js';
import { type Io, widthOf } from './io.js';
import type { ExtractPlan } from './options.js';
import { print } from './standard-output.js';

/** Where the results of a run go. */
export interface Destination {
  /** What is done with the metrics of each document. */
  output: Job['output'];
  /** So many groups of documents may wait for an earlier one. */
  outstanding: number;
  keep?: ResultsFolder['keep'];
  /** Takes what is done, in no order. */
  settle(outcomes: Outcome[]): Promise<Outcome[]>;
  /** Takes each document that was read, in the order of the inputs. */
  take(outcome: Outcome): Promise<void>;
  /** @param finished whether all documents were dealt with */
  end(finished: boolean): Promise<void>;
  /** Leaves everything as it is after an error. */
  abandon(): Promise<void>;
}

/**
 * The destination that a plan asks for.
 *
 * @throws UsageError where the output folder can't be one, or another run is at work there
 */
export async function openDestination(
  plan: ExtractPlan,
  inputs: readonly InputFile[],
  notes: Diagnostics,
  io: Io,
): Promise<Destination> {
  const { target, header, bom, metadata } = plan;
  const { doubtful } = plan.reading;
  switch (target.to) {
    case 'terminal': {
      const { paintFor } = await import('./paint.js');
      return stream(
        { format: 'table', header, width: widthOf(io.stdout), colors: paintFor(io).level, doubtful },
        inputs,
        notes,
        io,
      );
    }
    case 'stdout': {
      const documents = inputs.length === 1 && !inputs[0]!.entry ? 'one' : 'several';
      const rendering: Rendering = { format: target.format, documents, header, bom, metadata, alternatives: doubtful };
      return stream(rendering, inputs, notes, io);
    }
    case 'folder': {
      // Manifest, journal and lock are for folders; what goes to a stream starts without them.
      const { folderDestination } = await import('./folder-destination.js');
      return folderDestination(target, plan, inputs, notes);
    }
  }
}

/** More than this many groups of documents are not held while an earlier one is waited for. */
const HELD_GROUPS = 64;

async function stream(
  rendering: Rendering,
  inputs: readonly InputFile[],
  notes: Diagnostics,
  { stdout }: Io,
): Promise<Destination> {
  let format = await exporter(rendering);
  let taken = 0;
  const write = async (text: string) => {
    notes.clear();
    await print(stdout, text);
  };
  const begin = async () => {
    if (taken === 0) await write(format.begin());
  };
  return {
    output: { to: 'text', rendering },
    outstanding: HELD_GROUPS,
    settle: async (outcomes) => outcomes,
    async take({ success }) {
      // That the only input holds several documents is known now.
      if (taken === 0 && success!.list) format = await exporter(asList(rendering, true));
      await begin();
      const before = taken > 0 ? format.between() : '';
      for (const block of inBlocks(placed(before, success!.text!))) await write(block);
      taken++;
    },
    async end() {
      if (inputs.length === 0) return;
      await begin();
      await write(format.end());
    },
    async abandon() {},
  };
}

function* placed(before: string, pieces: Iterable<string>): Generator<string> {
  yield before;
  yield* pieces;
}
