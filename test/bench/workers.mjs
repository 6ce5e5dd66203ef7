import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { timeOf, ZHIBIAO } from './command.mjs';
import { row } from './section.mjs';

const THREADS = fileURLToPath(new URL('threads.mjs', import.meta.url));

/**
 * What a second worker brings on a folder of many files.
 *
 * @param {{ folder: string, out: string }} paths
 * @param {number} characters of all files together
 * @param {number} rounds
 * @returns {import('./section.mjs').Section}
 */
export function workers({ folder, out }, characters, rounds) {
  const load = loadavg()[0] ?? 0;
  const { how, argsFor } = commandLine(folder, out);
  /** @type {Record<1 | 2, number[]>} */
  const speeds = { 1: [], 2: [] };
  for (let round = 0; round < rounds; round++) {
    for (const jobs of /** @type {const} */ ([1, 2])) speeds[jobs].push((characters / timeOf(argsFor(jobs))) * 1000);
  }
  return {
    title: `Workers: ${characters.toLocaleString('en')} characters in many files`,
    unit: 'characters/s',
    digits: 0,
    reference: 'one worker',
    notes: [
      `${how}, the start of the process included; ${rounds} rounds in turn`,
      // What others take of the processors a second worker cannot have.
      `${cpus().length} cores, load ${load.toFixed(1)} before this part`,
    ],
    rows: [
      row('one worker', speeds[1], speeds[1]),
      row('two workers', speeds[2], speeds[1], { target: { atLeast: 1.7 } }),
    ],
  };
}

/**
 * The command with its `--jobs`; where it has none, threads that read with the library.
 *
 * @param {string} folder
 * @param {string} out
 */
function commandLine(folder, out) {
  const { stdout } = spawnSync(process.execPath, [ZHIBIAO, 'extract', '--help'], { encoding: 'utf8' });
  if (stdout.includes('--jobs')) {
    return {
      how: 'zhibiao extract --jobs',
      argsFor: (/** @type {number} */ jobs) => [ZHIBIAO, 'extract', folder, '-o', out, '--jobs', String(jobs)],
    };
  }
  return {
    how: 'worker threads that call the library',
    argsFor: (/** @type {number} */ jobs) => [THREADS, folder, String(jobs)],
  };
}
