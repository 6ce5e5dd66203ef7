import { type Job, type Outcome, openResultsFolder, type ResultsFolder } from '../batch/index.js';
import { FORMATS } from '../export/formats.js';
import { exporter, type Rendering, WriteError } from '../export/index.js';
import type { InputFile } from '../load/inputs.js';
import { LockedError } from '../manifest/lock.js';
import { ManifestError, type RunHeader } from '../manifest/manifest.js';
import { defaultSegmenter, thisTool } from '../manifest/tool.js';
import { KINDS } from '../types.js';
import { counted } from './counted.js';
import type { Diagnostics } from './diagnostics.js';
import { UsageError } from './exit.js';
import { type Io, widthOf } from './io.js';
import type { ExtractPlan, Target } from './options.js';
import { paintFor } from './paint.js';
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
  const { target, header, bom } = plan;
  switch (target.to) {
    case 'terminal':
      return stream(
        { format: 'table', header, width: widthOf(io.stdout), colors: paintFor(io).level },
        inputs,
        notes,
        io,
      );
    case 'stdout': {
      const documents = inputs.length === 1 ? 'one' : 'several';
      return stream({ format: target.format, documents, header, bom }, inputs, notes, io);
    }
    case 'folder':
      return folder(target, plan, inputs, notes);
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
  const format = await exporter(rendering);
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
      await begin();
      await write((taken > 0 ? format.between() : '') + success!.text!);
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

async function folder(
  { folder, formats }: Target & { to: 'folder' },
  plan: ExtractPlan,
  inputs: readonly InputFile[],
  notes: Diagnostics,
): Promise<Destination> {
  const made = await runHeader(plan, formats);
  const { header, bom, resume } = plan;
  const results = await openResultsFolder(inputs, {
    folder,
    formats: FORMATS.filter((format) => formats.includes(format)),
    header,
    bom,
    made,
    resume,
  }).catch(asUsageError);
  if (results.interrupted && !resume) {
    notes.say('an earlier run was interrupted; everything is read anew, --resume would have gone on with it', folder);
  }
  return {
    output: results.output,
    // In a folder only records wait, which are small.
    outstanding: Number.POSITIVE_INFINITY,
    keep: results.keep,
    settle: results.commit,
    async take() {},
    async end(finished) {
      const { removed, changed } = await results.finish(finished);
      if (removed > 0) notes.say(`removed ${counted(removed, 'output')} of documents that are no longer read`, folder);
      for (const name of changed) {
        notes.say(`left ${name}, whose document is no longer read, as it has been changed since`, folder);
      }
    },
    abandon: results.abandon,
  };
}

/** What decides, besides the documents, what the outputs hold. */
async function runHeader({ reading, header, bom }: ExtractPlan, formats: readonly string[]): Promise<RunHeader> {
  const { kinds, encoding, reference, segmenter } = reading;
  return {
    tool: await thisTool(),
    segmenter: segmenter ?? defaultSegmenter(),
    options: {
      formats: FORMATS.filter((format) => formats.includes(format)),
      header,
      bom,
      ...(kinds && { kinds: KINDS.filter((kind) => kinds.includes(kind)) }),
      ...(encoding !== undefined && { encoding }),
      ...(reference !== undefined && { reference }),
    },
  };
}

function asUsageError(error: unknown): never {
  const foreseen = error instanceof WriteError || error instanceof LockedError || error instanceof ManifestError;
  throw foreseen ? new UsageError(error.message) : error;
}
