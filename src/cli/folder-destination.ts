import path from 'node:path';
import { openResultsFolder } from '../batch/results-folder.js';
import { FORMATS } from '../export/formats.js';
import { WriteError } from '../export/index.js';
import type { InputFile } from '../load/inputs.js';
import { LockedError } from '../manifest/lock.js';
import { ManifestError, type RunHeader } from '../manifest/manifest.js';
import { OccupiedError, type OccupiedPlace, type Reason } from '../manifest/occupied.js';
import { defaultSegmenter, thisTool } from '../manifest/tool.js';
import { KINDS } from '../types.js';
import { counted } from './counted.js';
import type { Destination } from './destinations.js';
import type { Diagnostics } from './diagnostics.js';
import { UsageError } from './exit.js';
import type { ExtractPlan, Target } from './options.js';

/**
 * A folder of results, with its manifest.
 *
 * @throws UsageError where the folder can't be one, another run is at work there, or outputs would overwrite files, which
 *   are then named on standard error
 */
export async function folderDestination(
  { folder, formats }: Target & { to: 'folder' },
  plan: ExtractPlan,
  inputs: readonly InputFile[],
  notes: Diagnostics,
): Promise<Destination> {
  const made = await runHeader(plan, formats);
  const { header, bom, metadata, resume, force, lists } = plan;
  const { doubtful: alternatives } = plan.reading;
  const results = await openResultsFolder(inputs, {
    folder,
    formats: FORMATS.filter((format) => formats.includes(format)),
    header,
    bom,
    metadata,
    alternatives,
    made,
    resume,
    force,
    lists,
  }).catch((error: unknown) => {
    throw error instanceof OccupiedError ? refusal(error.places, folder, notes) : asUsageError(error);
  });
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
      if (removed > 0)
        notes.say(`removed ${counted(removed, 'output')} of earlier runs that this one did not write`, folder);
      for (const name of changed) {
        notes.say(`left ${name}, which this run did not write, as it has been changed since`, folder);
      }
    },
    abandon: results.abandon,
  };
}

/** What decides, besides the documents, what the outputs hold. */
async function runHeader(
  { reading, header, bom, metadata }: ExtractPlan,
  formats: readonly string[],
): Promise<RunHeader> {
  const { kinds, minConfidence, doubtful, encoding, reference, segmenter, textField } = reading;
  return {
    tool: await thisTool(),
    segmenter: segmenter ?? defaultSegmenter(),
    options: {
      formats: FORMATS.filter((format) => formats.includes(format)),
      header,
      bom,
      ...(metadata && { metadata }),
      ...(kinds && { kinds: KINDS.filter((kind) => kinds.includes(kind)) }),
      ...(minConfidence !== undefined && { minConfidence }),
      ...(doubtful && { doubtful }),
      ...(encoding !== undefined && { encoding }),
      ...(reference !== undefined && { reference }),
      ...(textField !== undefined && { textField }),
    },
  };
}

function asUsageError(error: unknown): unknown {
  const foreseen = error instanceof WriteError || error instanceof LockedError || error instanceof ManifestError;
  return foreseen ? new UsageError(error.message) : error;
}

/** Files that are named; of more it is said how many they are. */
const NAMED = 10;

const REASONS: Record<Reason, string> = {
  read: 'is read by this run',
  gold: 'is a golden or gold file',
  changed: 'has been changed since an earlier run wrote it',
  foreign: 'was not written by an earlier run',
};

/** Names the files that would be overwritten, and says what can be done about them. */
function refusal(places: readonly OccupiedPlace[], folder: string, notes: Diagnostics): UsageError {
  for (const { path: name, reason } of places.slice(0, NAMED)) notes.say(REASONS[reason], path.join(folder, name));
  if (places.length > NAMED) notes.say(`and ${places.length - NAMED} more`, folder);
  const count = counted(places.length, 'file');
  return new UsageError(`${folder}: nothing was done, as ${count} there would be overwritten; ${remedyFor(places)}`);
}

function remedyFor(places: readonly OccupiedPlace[]): string {
  const another = 'name another folder with --out';
  const them = places.length === 1 ? 'it' : 'them';
  if (places.every(({ reason }) => reason === 'read')) return `${another}, or do not read ${them} (--exclude)`;
  const never = places.filter(({ reason }) => reason === 'read' || reason === 'gold').length;
  if (never === places.length) return `${another}, or move ${them} away`;
  const except = never === 0 ? '' : ` (all but ${never})`;
  return `${another}, move ${them} away, or overwrite ${them} with --force${except}`;
}
