import { start } from './contestant.mjs';
import { row } from './section.mjs';

const MEGABYTE = 1_000_000;
const WARM_UP_MS = 1000;

/** What reports never have in such number, and a rule that looks around itself stumbles over. */
const HOSTILE = [
  { name: 'digits', unit: '7' },
  { name: '一', unit: '一' },
  { name: '、', unit: '、' },
  { name: 'brackets that open', unit: '（' },
  { name: 'brackets in pairs', unit: '（1件）' },
  { name: 'quotes that open', unit: '“' },
  { name: 'quotes in pairs', unit: '“1件”' },
  { name: 'figures in a list', unit: '1件、' },
];

/**
 * Time of twice the text over the time of the text: 2 where the work grows as the text does.
 *
 * @param {readonly string[]} documents
 * @param {number} rounds
 * @param {number} hostileBytes size of a hostile text, in UTF-8
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function growth(documents, rounds, hostileBytes) {
  const whole = documents.join('\n');
  const texts = [
    { name: `the text, ${whole.length.toLocaleString('en')} characters`, once: whole, twice: `${whole}\n${whole}` },
    ...HOSTILE.map(({ name, unit }) => {
      const once = unit.repeat(Math.ceil(hostileBytes / Buffer.byteLength(unit)));
      return { name: `${name}, ${hostileBytes / MEGABYTE} MB without a line end`, once, twice: once + once };
    }),
  ];
  /** @type {import('./section.mjs').Row[]} */
  const rows = [];
  /** @type {string[]} */
  const failures = [];
  for (const { name, ...text } of texts) {
    try {
      rows.push(await doubled(name, text, rounds));
    } catch (error) {
      failures.push(`${name}: not measured: ${/** @type {Error} */ (error).message}`);
    }
  }
  return {
    title: 'Growth: time of twice the text',
    unit: 'ms',
    digits: 1,
    reference: 'once',
    notes: [
      `zhibiao with node-rs; each text in its own process, after ${WARM_UP_MS / 1000} s of warm-up; ${rounds} rounds`,
      ...failures,
    ],
    rows,
  };
}

/**
 * @param {string} name
 * @param {{ once: string, twice: string }} text each as one document
 * @param {number} rounds
 */
async function doubled(name, text, rounds) {
  const process = await start('node-rs');
  try {
    await process.keep('once', [text.once]);
    await process.keep('twice', [text.twice]);
    /** @type {number[]} */
    const once = [];
    /** @type {number[]} */
    const twice = [];
    await process.warm('once', WARM_UP_MS);
    for (let round = 0; round < rounds; round++) {
      once.push((await process.read('once')).milliseconds);
      twice.push((await process.read('twice')).milliseconds);
    }
    return row(name, twice, once, { target: { atMost: 2.2 } });
  } finally {
    process.end();
  }
}
