import { fileURLToPath } from 'node:url';
import { findInputs, loadDocument } from '../../dist/load/index.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** As much text as some forty reports have: rounds of the fast contestants then last long enough to be timed. */
const SHIPPED_CHARACTERS = 700_000;
const QUICK_CHARACTERS = 150_000;

/**
 * @typedef {object} Corpus
 * @property {string} from
 * @property {string[]} documents decoded, web pages as their readable text
 */

/**
 * The text that all contestants read: the documents of a folder, or the shipped ones repeated.
 *
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<Corpus>} no document where the folder holds none that can be read
 */
export async function corpusOf({ folder, quick }) {
  const read = await documentsIn(folder ?? FIXTURES);
  const wanted = quick ? QUICK_CHARACTERS : SHIPPED_CHARACTERS;
  if (folder === undefined) return { from: 'fixtures, repeated', documents: repeated(read, wanted) };
  return { from: folder, documents: quick ? first(read, wanted) : read };
}

/** @param {readonly string[]} documents */
export function charactersOf(documents) {
  return documents.reduce((sum, text) => sum + text.length, 0);
}

/**
 * As many of the documents as have this many characters together, the last one cut at a line end.
 *
 * @param {readonly string[]} documents
 * @param {number} characters
 */
export function first(documents, characters) {
  /** @type {string[]} */
  const taken = [];
  let left = characters;
  for (const text of documents) {
    if (left <= 0) break;
    taken.push(text.length <= left ? text : cutAtLine(text, left));
    left -= text.length;
  }
  return taken;
}

/**
 * The beginning of a text: whole lines where that leaves at least half of the characters asked for.
 *
 * @param {string} text
 * @param {number} characters
 */
export function cutAtLine(text, characters) {
  const end = text.lastIndexOf('\n', characters);
  return text.slice(0, end > characters / 2 ? end : characters);
}

/** @param {string} folder */
async function documentsIn(folder) {
  const { inputs, failures } = await findInputs([folder]);
  for (const { path, text } of failures) process.stderr.write(`bench: ${path}: ${text}\n`);
  /** @type {string[]} */
  const documents = [];
  for (const input of inputs) {
    try {
      documents.push((await loadDocument(input)).text);
    } catch (error) {
      process.stderr.write(`bench: ${input.path}: left out: ${/** @type {Error} */ (error).message}\n`);
    }
  }
  return documents;
}

/**
 * @param {readonly string[]} documents
 * @param {number} characters
 */
function repeated(documents, characters) {
  const times = Math.ceil(characters / charactersOf(documents));
  return Array.from({ length: times }, () => documents).flat();
}
