import { openResultsFolder } from '../batch/results-folder.js';
import { FORMATS } from '../export/formats.js';
import { WriteError } from '../export/index.js';
import type { InputFile } from '../load/inputs.js';
import { LockedError } from '../manifest/lock.js';
import { ManifestError, type RunHeader } from '../manifest/manifest.js';
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
 * @throws UsageError where the folder can't be one, or another run is at work there
 */
export async function folderDestination(
  { folder, formats }: Target & { to: 'folder' },
  plan: ExtractPlan,
  inputs: readonly InputFile[],
  notes: Diagnostics,
): Promise<Destination> {
  const made = await runHeader(plan, formats);
  const { header, bom, metadata, resume } = plan;
  const results = await openResultsFolder(inputs, {
    folder,
    formats: FORMATS.filter((format) => formats.includes(format)),
    header,
    bom,
    metadata,
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
async function runHeader(
  { reading, header, bom, metadata }: ExtractPlan,
  formats: readonly string[],
): Promise<RunHeader> {
  const { kinds, encoding, reference, segmenter, textField } = reading;
  return {
    tool: await thisTool(),
    segmenter: segmenter ?? defaultSegmenter(),
    options: {
      formats: FORMATS.filter((format) => formats.includes(format)),
      header,
      bom,
      ...(metadata && { metadata }),
      ...(kinds && { kinds: KINDS.filter((kind) => kinds.includes(kind)) }),
      ...(encoding !== undefined && { encoding }),
      ...(reference !== undefined && { reference }),
      ...(textField !== undefined && { textField }),
    },
  };
}

function asUsageError(error: unknown): never {
  const foreseen = error instanceof WriteError || error instanceof LockedError || error instanceof ManifestError;
  throw foreseen ? new UsageError(error.message) : error;
}
