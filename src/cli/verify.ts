import { printable } from '../export/printable.js';
import { readCurrent } from '../manifest/current.js';
import { type Manifest, ManifestError, type RunHeader } from '../manifest/manifest.js';
import { thisTool } from '../manifest/tool.js';
import { verifyFolder } from '../manifest/verify.js';
import { counted } from './counted.js';
import { type Diagnostics, diagnostics } from './diagnostics.js';
import { EXIT, type Exit, UsageError } from './exit.js';
import type { Io } from './io.js';
import { isUnread, print } from './standard-output.js';

/**
 * `zhibiao verify`: compares an output folder, and the documents it was made of, with its manifest. The differences
 * and a summary go to standard output, what else there is to know to standard error.
 *
 * @throws UsageError where there is no manifest, LostOutput where standard output can't be written to
 */
export async function verifyCommand(folder: string, io: Io): Promise<Exit> {
  const notes = diagnostics(io);
  const manifest = await manifestOf(folder, notes);
  if (manifest === undefined) return EXIT.failed;

  const other = otherTool(manifest.tool, await thisTool());
  if (other) notes.say(other, folder);
  if (!manifest.finished) {
    notes.say('a run there has not come to its end; if none is at work, run extract again with --resume', folder);
  }

  let differences = 0;
  try {
    for await (const { path, text } of verifyFolder(folder, manifest.inputs)) {
      differences++;
      await print(io.stdout, `${printable(`${path}: ${text}`)}\n`);
    }
    await print(io.stdout, `${summary(manifest, differences)}\n`);
  } catch (error) {
    // The reader has seen a difference, as nothing else is printed before the summary.
    if (!isUnread(error)) throw error;
  }
  return differences === 0 ? EXIT.done : EXIT.failed;
}

/** @returns undefined where it is damaged, which has then been said */
async function manifestOf(folder: string, notes: Diagnostics): Promise<Manifest | undefined> {
  let manifest: Manifest | undefined;
  try {
    manifest = await readCurrent(folder);
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    notes.say(error.message);
    return undefined;
  }
  if (manifest === undefined) {
    throw new UsageError(`${folder}: holds no manifest.json; name a folder that extract wrote to with --out`);
  }
  return manifest;
}

/** Nothing is wrong with that; but what would be read today may differ. */
function otherTool(then: RunHeader['tool'], now: RunHeader['tool']): string | undefined {
  if (then.version !== now.version) return `written by version ${then.version}, not by this one (${now.version})`;
  return then.rules === now.rules ? undefined : 'written by other rules than those of this version as it is built here';
}

function summary({ inputs }: Manifest, differences: number): string {
  const outputs = inputs.reduce((sum, input) => sum + input.outputs.length, 0);
  const failed = inputs.filter(({ outcome }) => outcome === 'failed').length;
  const unread = failed === 0 ? '' : ` (${failed} could not be read)`;
  const verdict = differences === 0 ? 'no difference' : counted(differences, 'difference');
  return `${counted(inputs.length, 'document')}${unread}, ${counted(outputs, 'output')}: ${verdict}`;
}
