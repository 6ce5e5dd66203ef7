import { start } from './contestant.mjs';
import { CONTESTANTS } from './contestants.mjs';
import { row } from './section.mjs';
import { spread } from './statistics.mjs';

/** @typedef {import('./contestants.mjs').ContestantName} ContestantName */
/** @typedef {import('./contestant.mjs').Reading} Reading */

const ORDER = /** @type {ContestantName[]} */ (Object.keys(CONTESTANTS));
const OURS = /** @type {ContestantName[]} */ (['nodejieba', 'node-rs']);
/** By then everything is compiled that will be. */
const WARM_UP_MS = 3000;
const COLD_CHARACTERS = 100_000;

/**
 * Characters per second of all contestants on the same documents: loaded, warmed up, in rounds where each has its turn.
 *
 * @param {readonly string[]} documents
 * @param {number} rounds
 * @returns {Promise<{ sections: import('./section.mjs').Section[], figures: number, charactersPerSecond: number }>}
 *   with how many figures ours finds, and how fast the faster of its segmenters has it
 */
export async function speed(documents, rounds) {
  const { readings, absent } = await interleaved(documents, rounds);
  /** @param {ContestantName} name */
  const speeds = (name) => readings.get(name)?.map(charactersPerSecond);
  const present = ORDER.filter((name) => readings.has(name));
  const shared = { unit: 'characters/s', digits: 0 };
  const remarkOf = (/** @type {ContestantName} */ name) => {
    const last = readings.get(name)?.at(-1);
    return last ? `${last.found.toLocaleString('en')} found in ${last.characters.toLocaleString('en')}` : '';
  };
  const ours = OURS.filter((name) => readings.has(name));
  return {
    sections: [
      {
        title: 'Speed, warm',
        ...shared,
        reference: "nodejieba's tag",
        notes: [
          `each in its own process; loading and ${WARM_UP_MS / 1000} s of warm-up (at least one reading) left out; ${rounds} rounds in turn`,
          ...absent,
        ],
        rows: present.map((name) =>
          row(CONTESTANTS[name].title, speeds(name) ?? [], speeds('tag'), {
            remark: remarkOf(name),
            target: OURS.includes(name) ? { atLeast: 3 } : undefined,
          }),
        ),
      },
      {
        title: 'Speed, warm, against the other reader of Chinese figures',
        ...shared,
        reference: 'recognizers',
        notes: ['the same rounds; recognizers read lines from all over the text, as many as the time allows'],
        rows: [...ours, /** @type {const} */ ('recognizers')]
          .filter((name) => readings.has(name))
          .map((name) =>
            row(CONTESTANTS[name].title, speeds(name) ?? [], speeds('recognizers'), {
              target: OURS.includes(name) ? { atLeast: 300 } : undefined,
            }),
          ),
      },
    ],
    figures: ours.map((name) => readings.get(name)?.at(-1)?.found ?? 0)[0] ?? 0,
    charactersPerSecond: Math.max(...ours.map((name) => spread(speeds(name) ?? []).median)),
  };
}

/**
 * Characters per second of the first reading in a fresh process, against a second one right after it.
 *
 * @param {readonly string[]} documents at most {@link COLD_CHARACTERS} count
 * @param {number} rounds
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function coldSpeed(documents, rounds) {
  /** @type {import('./section.mjs').Row[]} */
  const rows = [];
  for (const name of OURS) {
    /** @type {{ cold: number, second: number, loading: number }[]} */
    const processes = [];
    for (let round = 0; round < rounds; round++) {
      const process = await start(name).catch(() => undefined);
      if (!process) break;
      await process.keep('text', documents);
      const cold = charactersPerSecond(await process.read('text'));
      const second = charactersPerSecond(await process.read('text'));
      processes.push({ cold, second, loading: process.loading.milliseconds });
      process.end();
    }
    if (processes.length === 0) continue;
    const loading = processes.map((each) => each.loading).sort((a, b) => a - b)[Math.floor(processes.length / 2)] ?? 0;
    rows.push(
      row(
        CONTESTANTS[name].title,
        processes.map((each) => each.cold),
        processes.map((each) => each.second),
        { remark: `loading ${loading.toFixed(0)} ms` },
      ),
    );
  }
  return {
    title: `Speed, cold: the first ${documents.reduce((sum, text) => sum + text.length, 0).toLocaleString('en')} characters`,
    unit: 'characters/s',
    digits: 0,
    reference: 'the second reading',
    notes: [`loaded, with no warm-up; medians of ${rounds} fresh processes`],
    rows,
  };
}

export { COLD_CHARACTERS };

/**
 * @param {readonly string[]} documents
 * @param {number} rounds
 */
async function interleaved(documents, rounds) {
  /** @type {Map<ContestantName, import('./contestant.mjs').Running>} */
  const running = new Map();
  /** @type {string[]} */
  const absent = [];
  for (const name of ORDER) {
    try {
      const process = await start(name);
      running.set(name, process);
      await process.keep('text', documents);
      await process.warm('text', WARM_UP_MS);
    } catch (error) {
      absent.push(`absent: ${CONTESTANTS[name].title}: ${/** @type {Error} */ (error).message}`);
    }
  }
  /** @type {Map<ContestantName, Reading[]>} */
  const readings = new Map([...running.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, process] of running) readings.get(name)?.push(await process.read('text'));
  }
  for (const process of running.values()) process.end();
  return { readings, absent };
}

/** @param {Reading} reading */
function charactersPerSecond({ characters, milliseconds }) {
  return (characters / milliseconds) * 1000;
}
