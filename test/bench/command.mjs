import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ZHIBIAO = fileURLToPath(new URL('../../bin/zhibiao.js', import.meta.url));

/** What Node opens itself to ignore an output can't be told from one that is closed, which is an error. */
const NOWHERE = openSync(devNull, 'w');

/**
 * Runs node to its end and times it.
 *
 * @param {readonly string[]} args
 * @returns {number} milliseconds, from the start of the process to its end
 * @throws where it does not end well
 */
export function timeOf(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', NOWHERE, 'pipe'] });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')}: status ${status}: ${stderr}`);
  return milliseconds;
}

/**
 * Runs node several times at once, to the end of the last.
 *
 * @param {readonly (readonly string[])[]} runs the arguments of each
 * @returns {Promise<number>} milliseconds, from the start of the first to the end of the last
 * @throws where one does not end well
 */
export async function timeTogether(runs) {
  const start = performance.now();
  await Promise.all(
    runs.map(
      (args) =>
        new Promise((resolve, reject) => {
          const child = spawn(process.execPath, args, { stdio: 'ignore' });
          child.once('error', reject);
          child.once('close', (status) =>
            status === 0 ? resolve(status) : reject(new Error(`node ${args.join(' ')}: status ${status}`)),
          );
        }),
    ),
  );
  return performance.now() - start;
}

const PEAK = fileURLToPath(new URL('peak-memory.mjs', import.meta.url));

/**
 * Runs node to its end.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} the most memory that the process held at a time, in bytes
 * @throws where it does not tell
 */
export function peakMemoryOf(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', PEAK, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stdio[3]?.on('data', (chunk) => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0 && said !== '') resolve(Number(said));
      else reject(new Error(`node ${args.join(' ')}: status ${status}`));
    });
  });
}
