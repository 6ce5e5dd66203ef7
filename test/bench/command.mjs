import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './folders.mjs';

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

const PEAK = fileURLToPath(new URL('../../scripts/peak-memory.mjs', import.meta.url));

/**
 * Runs node to its end.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} the most memory that the process and those it started held at a time, in bytes
 * @throws where it does not tell
 */
export async function peakMemoryOf(args) {
  const file = path.join(temporaryFolder('peak'), 'bytes');
  const child = spawn(process.execPath, ['--import', PEAK, ...args], {
    stdio: 'ignore',
    env: { ...process.env, PEAK_MEMORY: file },
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`node ${args.join(' ')}: status ${status}`);
  return Number(readFileSync(file, 'utf8'));
}
