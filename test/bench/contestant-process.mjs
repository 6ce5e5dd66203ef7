// One contestant in a process of its own: loads, then reads the text that it is told to whenever it is told to.
import { CONTESTANTS, portionOf } from './contestants.mjs';

/** @typedef {import('./contestant.mjs').Request} Request */
/** @typedef {import('./contestant.mjs').Answer} Answer */

const contestant = CONTESTANTS[/** @type {import('./contestants.mjs').ContestantName} */ (process.argv[2])];

/** @param {Answer} answer */
const send = (answer) => process.send?.(answer);

/** @type {((text: string) => number) | undefined} */
let find;
/** @type {Record<string, string[]>} */
const texts = {};

process.on('message', async (/** @type {Request} */ request) => {
  try {
    if (request.do === 'load') send(await load());
    else if (request.do === 'keep') send(keep(request));
    else if (request.do === 'warm') send(warm(request));
    else send(read(texts[request.text] ?? []));
  } catch (error) {
    send({ failure: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
  }
});

async function load() {
  const start = performance.now();
  find = await contestant.load();
  return { milliseconds: performance.now() - start, characters: 0, found: 0 };
}

/** @param {Extract<Request, { do: 'keep' }>} request */
function keep({ text, documents }) {
  const portion = portionOf(contestant, documents);
  texts[text] = portion;
  return { milliseconds: 0, characters: portion.reduce((sum, each) => sum + each.length, 0), found: 0 };
}

/**
 * Reads the text over and over for some time, at least once.
 *
 * @param {Extract<Request, { do: 'warm' }>} request
 */
function warm({ text, milliseconds }) {
  const until = performance.now() + milliseconds;
  let reading = read(texts[text] ?? []);
  while (performance.now() < until) reading = read(texts[text] ?? []);
  return reading;
}

/** @param {readonly string[]} portion */
function read(portion) {
  let found = 0;
  let characters = 0;
  const start = performance.now();
  for (const text of portion) {
    found += find?.(text) ?? 0;
    characters += text.length;
  }
  return { milliseconds: performance.now() - start, characters, found };
}
