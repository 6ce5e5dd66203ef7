// Reads a large folder of which one document in a hundred is broken, and checks that every good one is written, every
// broken one is named, and that memory does not grow with their number:
//   npm run soak -- [number of documents, 10000] [options of extract]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from './command.mjs';
import { writeCorpus } from './corpus.mjs';

/** What a run of a few documents takes is the measure of what one of many may take. */
const FEW = 500;
const MANY = 5000;
const MOST_GROWTH = 1.25;

/** It is there on every machine, and nothing is said of it. */
const SEGMENTER = ['--segmenter', 'node-rs'];

const [typed = '10000', ...options] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(typed)) {
  process.stderr.write(`soak: "${typed}" is no number of documents\n`);
  process.exit(2);
}
const count = Number(typed);

const few = count >= MANY ? await soak(FEW) : undefined;
const all = await soak(count);
const wrong = [...(few?.wrong ?? []), ...all.wrong];
if (few) {
  const growth = all.peak / few.peak;
  console.log(`peak memory with ${count} documents is ${growth.toFixed(2)} times that with ${FEW}`);
  if (growth > MOST_GROWTH) wrong.push(`it may be ${MOST_GROWTH} times`);
}
for (const line of wrong.slice(0, 20)) console.log(`wrong: ${line}`);
console.log(wrong.length === 0 ? 'all as it should be' : `${wrong.length} wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function soak(number) {
  const root = mkdtempSync(path.join(tmpdir(), 'zhibiao-soak-'));
  const documents = path.join(root, 'in');
  const out = path.join(root, 'out');
  try {
    mkdirSync(documents);
    const expected = writeCorpus(documents, number);
    const extract = await command(['extract', documents, '-o', out, ...SEGMENTER, ...options]);
    const wrong = problems(expected, extract, out);
    const verify = await command(['verify', out]);
    if (verify.exit !== 0) wrong.push(`verify: ${verify.err}${verify.out}`);

    const { peak, seconds } = extract;
    const rate = Math.round(number / seconds);
    console.log(`${number} documents in ${seconds.toFixed(1)} s (${rate} a second), peak ${peak.toFixed(0)} MB`);
    return { wrong, peak };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function problems(expected, { exit, out, err }, folder) {
  const wrong = [];
  const broken = expected.some(({ says, output }) => says && !output);
  if (exit !== (broken ? 1 : 0)) wrong.push(`extract ended with ${exit}: ${err.slice(-500)}`);
  if (out !== '') wrong.push(`extract wrote to standard output: ${out.slice(0, 200)}`);

  const said = new Map();
  for (const line of err.split('\n').filter(Boolean)) {
    const about = /^zhibiao: (\S+): (.*)$/.exec(line);
    if (about) said.set(about[1], [...(said.get(about[1]) ?? []), about[2]]);
    else wrong.push(`said without a document: ${line}`);
  }
  for (const { path: name, output, row, says } of expected) {
    const lines = said.get(name) ?? [];
    said.delete(name);
    if (says ? lines.length !== 1 || !says.test(lines[0]) : lines.length > 0) {
      wrong.push(`${name}: said ${JSON.stringify(lines)}, expected ${says ?? 'nothing'}`);
    }
    const file = path.join(folder, `${output ?? name.replace(/\.\w+$/, '')}.csv`);
    if (existsSync(file) !== (output !== undefined)) wrong.push(`${name}: ${output ? 'not written' : 'written'}`);
    else if (row && !readFileSync(file, 'utf8').includes(row)) wrong.push(`${name}: its output lacks the row ${row}`);
  }
  for (const [name, lines] of said)
    wrong.push(`${name}: said ${JSON.stringify(lines)}, which is none of the documents`);
  return wrong;
}
