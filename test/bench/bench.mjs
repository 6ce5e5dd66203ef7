// npm run bench -- [folder] [--quick] [--json]: what README.md in this folder says.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { charactersOf, corpusOf, cutAtLine, first } from './corpus.mjs';
import { folderOf, temporaryFolder } from './folders.mjs';
import { growth } from './growth.mjs';
import { memory } from './memory.mjs';
import { optionsOf, USAGE } from './options.mjs';
import { installPeers } from './peers.mjs';
import { COLD_CHARACTERS, coldSpeed, speed } from './speed.mjs';
import { startUp } from './start-up.mjs';
import { tableOf } from './tables.mjs';
import { workers } from './workers.mjs';

const FULL = { speed: 5, cold: 5, startUp: 21, memory: 3, workers: 3, growth: 3, hostileBytes: 1_000_000 };
const QUICK = { speed: 3, cold: 3, startUp: 7, memory: 1, workers: 1, growth: 3, hostileBytes: 200_000 };

/** A batch that takes one worker about so long: the start of a second one must not be what is measured. */
const BATCH_SECONDS = 8;

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./corpus.mjs').Corpus} corpus
 */
async function run(options, { from, documents }) {
  const rounds = options.quick ? QUICK : FULL;
  installPeers();
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    load: loadavg()[0] ?? 0,
    node: process.version,
  };
  const longest = documents.reduce((a, b) => (b.length > a.length ? b : a));
  const report = path.join(temporaryFolder('report'), 'report.txt');
  writeFileSync(report, cutAtLine(longest, 4000));

  const print = options.json ? () => {} : (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
  /** @type {import('./section.mjs').Section[]} */
  const sections = [];
  const take = (/** @type {import('./section.mjs').Section} */ section) => {
    sections.push(section);
    print(`\n${tableOf(section)}`);
  };

  print(`${machine.processor}, ${machine.cores} cores, load ${machine.load.toFixed(1)}, Node ${machine.node}`);
  const { sections: warm, figures, charactersPerSecond } = await speed(documents, rounds.speed);
  const text = { from, documents: documents.length, characters: charactersOf(documents), figures };
  print(
    `${from}: ${text.documents} documents, ${text.characters.toLocaleString('en')} characters, ${figures.toLocaleString('en')} figures`,
  );
  warm.forEach(take);
  take(await coldSpeed(first(documents, COLD_CHARACTERS), rounds.cold));
  const batch = folderOf(documents, charactersPerSecond * BATCH_SECONDS);
  take(await workers({ folder: batch.folder, out: temporaryFolder('out') }, batch.characters, rounds.workers));
  take(startUp(report, rounds.startUp));
  take(await memory({ report, folder: batch.folder }, rounds.memory));
  take(await growth(documents, rounds.growth, rounds.hostileBytes));
  if (options.json) process.stdout.write(`${JSON.stringify({ machine, text, sections }, undefined, 2)}\n`);
}

/** @returns {import('./options.mjs').Options | undefined} */
function settled() {
  try {
    return optionsOf(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`bench: ${/** @type {Error} */ (error).message}; ${USAGE}\n`);
    return undefined;
  }
}

// A reader that has enough (`| head`) ends the run.
process.stdout.on('error', () => process.exit(0));

const options = settled();
if (!options) process.exitCode = 2;
else {
  const corpus = await corpusOf(options);
  if (corpus.documents.length > 0) await run(options, corpus);
  else {
    process.stderr.write(`bench: ${corpus.from}: no document that can be read\n`);
    process.exitCode = 1;
  }
}
