import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { timeOf, timeTogether, ZHIBIAO } from './command.mjs';
import { row } from './section.mjs';

/**
 * What a second worker brings on a folder of many files, and what the machine itself allows: two processes that have
 * nothing to do with each other, each with the whole folder.
 *
 * @param {{ folder: string, out: string }} paths
 * @param {number} characters of all files together
 * @param {number} rounds
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function workers({ folder, out }, characters, rounds) {
  const load = loadavg()[0] ?? 0;
  /** @type {{ one: number[], two: number[], apart: number[] }} */
  const speeds = { one: [], two: [], apart: [] };
  /** @param {number} jobs @param {string} name */
  const run = (jobs, name) => [ZHIBIAO, 'extract', folder, '-o', path.join(out, name), '--jobs', String(jobs)];
  for (let round = 0; round < rounds; round++) {
    speeds.one.push((characters / timeOf(run(1, 'a'))) * 1000);
    speeds.two.push((characters / timeOf(run(2, 'a'))) * 1000);
    speeds.apart.push(((2 * characters) / (await timeTogether([run(1, 'a'), run(1, 'b')]))) * 1000);
  }
  return {
    title: `Workers: ${characters.toLocaleString('en')} characters in many files`,
    unit: 'characters/s',
    digits: 0,
    reference: 'one worker',
    notes: [
      `zhibiao extract --jobs, the start of the process included; ${rounds} rounds in turn`,
      // What others take of the processors a second worker cannot have.
      `${cpus().length} cores, load ${load.toFixed(1)} before this part`,
    ],
    rows: [
      row('one worker', speeds.one, speeds.one),
      row('two workers', speeds.two, speeds.one, { target: { atLeast: 1.7 } }),
      row('two processes of one worker each', speeds.apart, speeds.one),
    ],
  };
}
