// Reads damaged documents of every format, and tells of each that crashes, hangs, takes too much memory, or of which what
// is read is not sound:
//   npm run fuzz -- [--seed n] [--inputs n] [--minutes m] [--format list]     (--replay <file> for one that was kept)
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORMAT_NAMES } from './formats/index.js';
import { inputOf, type Source } from './input.js';
import { isFailure } from './judge.js';
import { type Options, optionsFrom, USAGE } from './options.js';
import { runPlan } from './run.js';
import { Tally } from './tally.js';

/** So many failures of one outcome and format are described, all are kept. */
const MOST_DESCRIBED = 5;
const LONGEST_DESCRIPTION = 400;

async function fuzz({ seed, inputs, minutes, formats, keep, replay, reader, ...limits }: Options): Promise<void> {
  const source: Source = replay ? { files: replay } : { seed, formats };
  const tally = new Tally();
  const described = new Map<string, number>();
  let failures = 0;
  const plan = {
    source,
    reader: reader === undefined ? new URL('./reader.js', import.meta.url).href : pathToFileURL(reader).href,
    inputs: replay ? replay.length : inputs,
    milliseconds: minutes * 60_000,
    ...limits,
  };
  await runPlan(plan, (number, { outcome, what }) => {
    const { format, name, bytes } = inputOf(source, number);
    tally.add(format, outcome);
    if (!isFailure(outcome)) return;
    if (!replay) {
      mkdirSync(keep, { recursive: true });
      writeFileSync(path.join(keep, name), bytes);
    }
    failures++;
    const alike = (described.get(`${format} ${outcome}`) ?? 0) + 1;
    described.set(`${format} ${outcome}`, alike);
    if (alike > MOST_DESCRIBED) return;
    process.stderr.write(`${outcome}: ${name}: ${(what ?? 'ended by its limit').slice(0, LONGEST_DESCRIPTION)}\n`);
  });
  if (!replay) process.stdout.write(`seed ${seed}\n`);
  process.stdout.write(`${tally.lines(replay ? FORMAT_NAMES : formats).join('\n')}\n`);
  if (failures > 0) {
    process.stdout.write(`${failures} failed`);
    process.stdout.write(replay ? '\n' : `; to read one again: npm run fuzz -- --replay ${keep}/<name>\n`);
    process.exitCode = 1;
  }
}

try {
  await fuzz(optionsFrom(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`fuzz: ${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
