import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { charactersOf, cutAtLine } from './corpus.mjs';

/** A file of this size at most, so that workers can share even a single long document. */
const FILE_CHARACTERS = 20_000;

// Ctrl-C alone would end the process without its exit handlers.
process.once('SIGINT', () => process.exit(130));

/**
 * A folder for the time of the run; it is gone when the process ends.
 *
 * @param {string} name
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `zhibiao-bench-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Writes the documents as text files, over and over until there are enough characters.
 *
 * @param {readonly string[]} documents
 * @param {number} characters
 * @returns {{ folder: string, characters: number }} how many there are
 */
export function folderOf(documents, characters) {
  const folder = temporaryFolder('texts');
  const files = documents.flatMap(inFiles);
  const copies = Math.max(1, Math.ceil(characters / charactersOf(files)));
  for (let copy = 0; copy < copies; copy++) {
    for (const [place, text] of files.entries()) writeFileSync(path.join(folder, `${copy}-${place}.txt`), text);
  }
  return { folder, characters: copies * charactersOf(files) };
}

/** @param {string} text */
function inFiles(text) {
  /** @type {string[]} */
  const files = [];
  for (let rest = text; rest.length > 0; ) {
    const file = rest.length <= FILE_CHARACTERS ? rest : cutAtLine(rest, FILE_CHARACTERS);
    files.push(file);
    rest = rest.slice(file.length);
  }
  return files;
}
