// Reads the files of a folder with so many worker threads, a file at a time: node threads.mjs <folder> <threads>
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { findInputs } from '../../dist/load/index.js';
import { readReport } from '../../dist/pipeline.js';

if (isMainThread) await readAll(process.argv[2] ?? '', Number(process.argv[3]));
else parentPort?.on('message', async (input) => parentPort?.postMessage(await figuresOf(input)));

/** @param {import('../../dist/load/index.js').InputFile} input */
async function figuresOf(input) {
  const { result } = await readReport(input);
  return result.metrics;
}

/**
 * @param {string} folder
 * @param {number} threads
 */
async function readAll(folder, threads) {
  const { inputs } = await findInputs([folder]);
  const waiting = [...inputs];
  const readers = Array.from({ length: threads }, () => readInThread(waiting));
  await Promise.all(readers);
}

/**
 * @param {import('../../dist/load/index.js').InputFile[]} waiting shared by all threads
 * @returns {Promise<void>}
 */
function readInThread(waiting) {
  const thread = new Worker(new URL(import.meta.url));
  return new Promise((resolve, reject) => {
    const next = () => {
      const input = waiting.shift();
      if (input) thread.postMessage(input);
      else thread.terminate().then(() => resolve(), reject);
    };
    thread.on('message', next);
    thread.once('error', reject);
    next();
  });
}
