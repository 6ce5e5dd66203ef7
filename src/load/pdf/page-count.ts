import { inflateSync } from 'node:zlib';

/** Bytes that all object streams may unpack to; a page tree has some ten for a page. */
const MOST_UNPACKED = 256e6;
/** Places where the count of pages may stand; documents that were changed and saved again have one for each time. */
const MOST_PLACES = 50;
/** What an update has to state again of a trailer, with references to objects as it writes them. */
const SIZE = /\/Size\s*\d+/;
const ROOT = /\/Root\s*\d+\s+\d+\s+R/;
const INFO = /\/Info\s*\d+\s+\d+\s+R/;
/** A count that is written as a number and is no reference to one. */
const COUNT = /\/Count\s*(\d+)(?![\d.]|\s+\d+\s+R)/g;

/**
 * The same document without the count of its pages in the root of its page tree (ISO 32000-1, 7.7.3).
 *
 * pdf.js looks for a page from the root through all pages before it, by the counts of the branches that it can pass
 * over. Where all pages hang on the root, as many programs write them, reading a document takes time with the square of
 * its pages. It goes through the tree once and for all only where the count of the root is none; the pages that it finds
 * are the same.
 *
 * @returns nothing where the count is not found
 */
export function withoutPageCount(bytes: Buffer, pages: number): Buffer | undefined {
  return blanked(bytes, pages) ?? superseded(bytes, pages);
}

/** The first place in a dictionary that counts so many pages. */
function countIn(dictionary: string, pages: number): { from: number; to: number } | undefined {
  for (const { 0: count, 1: number, index } of dictionary.matchAll(COUNT))
    if (Number(number) === pages) return { from: index, to: index + count.length };
  return undefined;
}

/** Whether a dictionary is that of the root: it has branches and is none. */
const isRoot = (dictionary: string) =>
  /\/Type\s*\/Pages\b/.test(dictionary) && /\/Kids\b/.test(dictionary) && !/\/Parent\b/.test(dictionary);

/** With blanks in place of the count, where the root stands in the file as it is. */
function blanked(bytes: Buffer, pages: number): Buffer | undefined {
  let found: Buffer | undefined;
  let at = -1;
  for (let places = 0; places < MOST_PLACES; ) {
    at = bytes.indexOf('/Count', at + 1, 'latin1');
    if (at < 0) break;
    const count = countIn(bytes.toString('latin1', at, at + 40), pages);
    if (count?.from !== 0) continue;
    places++;
    const [from, to] = [bytes.lastIndexOf('obj', at, 'latin1'), bytes.indexOf('endobj', at, 'latin1')];
    if (from < 0 || to < 0 || !isRoot(bytes.toString('latin1', from, to))) continue;
    found ??= Buffer.from(bytes);
    found.fill(' ', at, at + count.to);
  }
  return found;
}

/** With an update behind its end (ISO 32000-1, 7.5.6), where the root stands in an object stream. */
function superseded(bytes: Buffer, pages: number): Buffer | undefined {
  const trailer = trailerOf(bytes);
  const root = trailer && packedRoot(bytes, pages);
  if (!root) return undefined;
  // Places in the file are counted from its header.
  const header = Math.max(0, bytes.subarray(0, 1024).indexOf('%PDF-', 0, 'latin1'));
  const { from, to } = countIn(root.dictionary, pages)!;
  const uncounted = root.dictionary.slice(0, from) + root.dictionary.slice(to);
  const object = `\n${root.number} 0 obj\n${uncounted}\nendobj\n`;
  const place = String(bytes.length + 1 - header).padStart(10, '0');
  const table = `xref\n${root.number} 1\n${place} 00000 n \ntrailer\n<< ${trailer.entries} /Prev ${trailer.start} >>`;
  const start = bytes.length + object.length - header;
  return Buffer.concat([bytes, Buffer.from(`${object}${table}\nstartxref\n${start}\n%%EOF\n`, 'latin1')]);
}

/** What the last trailer states that an update has to state again, and where its table starts. */
function trailerOf(bytes: Buffer): { start: number; entries: string } | undefined {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  if (!(start < bytes.length)) return undefined;
  const header = Math.max(0, bytes.subarray(0, 1024).indexOf('%PDF-', 0, 'latin1'));
  const table = start + header;
  const isTable = bytes.toString('latin1', table, table + 4) === 'xref';
  const from = isTable ? bytes.indexOf('trailer', table, 'latin1') : table;
  const dictionary = bytes.toString('latin1', from, from + 4096).split(/\bstream\b|startxref/)[0]!;
  const entry = (which: RegExp) => which.exec(dictionary)?.[0] ?? '';
  // Its strings would have to be enciphered anew.
  if (from < 0 || dictionary.includes('/Encrypt') || entry(ROOT) === '') return undefined;
  return { start, entries: `${entry(SIZE)} ${entry(ROOT)} ${entry(INFO)}` };
}

/** The root of the page tree where it stands in an object stream (ISO 32000-1, 7.5.7). */
function packedRoot(bytes: Buffer, pages: number): { number: number; dictionary: string } | undefined {
  let found: { number: number; dictionary: string } | undefined;
  let left = MOST_UNPACKED;
  for (let at = bytes.indexOf('/ObjStm', 0, 'latin1'); at >= 0; at = bytes.indexOf('/ObjStm', at + 1, 'latin1')) {
    for (const object of objectsAround(bytes, at, left)) {
      left -= object.dictionary.length;
      if (isRoot(object.dictionary) && countIn(object.dictionary, pages)) found = object;
    }
  }
  return found;
}

/** The objects of the stream in whose dictionary a place is; none where it is large or packed in an unusual way. */
function objectsAround(bytes: Buffer, at: number, most: number): { number: number; dictionary: string }[] {
  const from = bytes.lastIndexOf('obj', at, 'latin1');
  const opening = bytes.indexOf('stream', at, 'latin1');
  const end = bytes.indexOf('endstream', opening, 'latin1');
  if (from < 0 || opening < 0 || end < 0) return [];
  const dictionary = bytes.toString('latin1', from, Math.min(opening, from + 2048));
  const entry = (which: RegExp) => Number(which.exec(dictionary)?.[1] ?? Number.NaN);
  const [count, first] = [entry(/\/N\s+(\d+)/), entry(/\/First\s+(\d+)/)];
  const isUsual = /\/Filter\/FlateDecode[/>]/.test(dictionary.replace(/[\s[\]]+/g, ''));
  if (!isUsual || dictionary.includes('/DecodeParms')) return [];
  const packed = bytes.subarray(opening + 'stream'.length, end);
  const lineEnd = packed[0] === 0x0d ? 2 : 1;
  let text: string;
  try {
    text = inflateSync(packed.subarray(lineEnd), { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch {
    return [];
  }
  const places = text.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: Math.min(count, places.length >> 1) || 0 }, (_, index) => {
    const [number, start, next = Number.NaN] = [places[2 * index]!, places[2 * index + 1]!, places[2 * index + 3]];
    return { number, dictionary: text.slice(first + start, Number.isNaN(next) ? undefined : first + next) };
  });
}
