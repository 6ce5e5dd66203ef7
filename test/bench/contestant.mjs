import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ do: 'load' }
 *   | { do: 'keep', text: string, documents: string[] }
 *   | { do: 'warm', text: string, milliseconds: number }
 *   | { do: 'read', text: string }} Request
 */

/**
 * One reading of a text.
 *
 * @typedef {object} Reading
 * @property {number} milliseconds
 * @property {number} characters UTF-16 units that were read
 * @property {number} found
 */

/** @typedef {Reading | { failure: string }} Answer */

const PROCESS = fileURLToPath(new URL('contestant-process.mjs', import.meta.url));

/** Beyond this a reading is given up: growth that is seen in a minute is seen. */
const PATIENCE_MS = 60_000;

/**
 * A contestant that has been loaded, in a process of its own.
 *
 * @typedef {object} Running
 * @property {Reading} loading how long loading took
 * @property {(text: string, documents: readonly string[]) => Promise<Reading>} keep hands it a text under a name
 * @property {(text: string, milliseconds: number) => Promise<Reading>} warm reads it over and over for some time, at least once
 * @property {(text: string) => Promise<Reading>} read
 * @property {() => void} end
 */

/**
 * @param {import('./contestants.mjs').ContestantName} name
 * @returns {Promise<Running>}
 * @throws where it cannot be loaded: it may not be installed
 */
export async function start(name) {
  const child = fork(PROCESS, [name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  /**
   * @param {Request} request
   * @returns {Promise<Reading>}
   */
  const ask = (request) =>
    new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        child.kill();
        reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`));
      }, PATIENCE_MS);
      const gone = () => {
        clearTimeout(patience);
        reject(new Error('its process has ended'));
      };
      child.once('exit', gone);
      child.once('message', (/** @type {Answer} */ answer) => {
        clearTimeout(patience);
        child.off('exit', gone);
        if ('failure' in answer) reject(new Error(answer.failure));
        else resolve(answer);
      });
      child.send(request);
    });
  try {
    const loading = await ask({ do: 'load' });
    return {
      loading,
      keep: (text, documents) => ask({ do: 'keep', text, documents: [...documents] }),
      warm: (text, milliseconds) => ask({ do: 'warm', text, milliseconds }),
      read: (text) => ask({ do: 'read', text }),
      end: () => child.kill(),
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}
