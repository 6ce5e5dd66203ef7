import type { Random } from '../../../test/hostile/random.js';
import { type ZipEntry, zip as zipBytes } from '../../../test/load/archive/zip.js';
import { changedBytes } from '../mutate/bytes.js';
import { changedText } from '../mutate/text.js';
import { doc } from './doc.js';
import { docx } from './docx.js';
import type { Format } from './format.js';
import { html } from './html.js';
import { jsonLines } from './json-lines.js';
import { rtf } from './rtf.js';
import { text } from './text.js';

/** PDFs apart, which would take all the time. */
const INSIDE = [text, text, text, html, docx, doc, rtf, jsonLines];
const FOLDERS = ['', '2023/', '年报/2023/', '../', './', '/', '__MACOSX/', '.hidden/', 'a\\b\\', 'x'.repeat(300)];

function entry(random: Random, number: number): ZipEntry {
  const format = random.one(INSIDE);
  const name = `${random.one(FOLDERS)}${random.chance(4) ? 0 : number}.${random.chance(20) ? 'zip' : format.extension}`;
  const written: ZipEntry = { name: random.chance(8) ? changedText(name, random) : name, content: format.make(random) };
  if (random.chance(3)) written.method = 0;
  if (random.chance(6)) written.flags = random.one([0, 1, 8, 0x800, 0x801, 0x2000, 0xffff]);
  if (random.chance(12)) written.method = random.one([0, 8, 9, 12, 99]);
  if (random.chance(12)) written.size = random.one([0, 1, 100, 100_000, 0xffffffff]);
  if (random.chance(12)) written.compressedSize = random.one([0, 1, 100, 100_000, 0xffffffff]);
  if (random.chance(12)) written.crc = random.below(0x7fffffff);
  if (random.chance(12)) written.attributes = random.one([0xa1ff0000, 0x41ed0000, 0x81a40000, 0xffffffff]);
  return written;
}

export const zip: Format = {
  extension: 'zip',
  share: 3,
  make(random) {
    const bytes = zipBytes(
      Array.from({ length: random.below(4) + (random.chance(20) ? 0 : 1) }, (_, at) => entry(random, at)),
    );
    return random.chance(3) ? changedBytes(bytes, random, bytes) : bytes;
  },
};
