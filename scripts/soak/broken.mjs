// What is wrong with the one document in a hundred: how it is made, and what must be said of it.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { random } from './random.mjs';

const SENTENCE = '全年巡查工地214处,整改率98%,群众满意度进一步提高。\n';

/** Each: `make` writes it, `says` is what must be said of it, `written` whether it is read nevertheless. */
export const BROKEN = [
  bytes('nothing in it', Buffer.alloc(0), /the file is empty/),
  bytes('blank', Buffer.from(' \r\n\t\n  '), /nothing but white space/),
  bytes('a mark and nothing behind it', Buffer.from([0xef, 0xbb, 0xbf]), /nothing but white space/),
  bytes('a PDF that breaks off', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), /the pdf is cut off/),
  bytes('a Word document that breaks off', startOfZip('word/document.xml'), /is damaged as a Word document/),
  bytes('a picture', Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR', 'latin1'), /looks like a PNG/),
  bytes('packed', gzipSync(SENTENCE), /looks like a gzip/),
  bytes('bytes by chance', noise(4000), /looks like a binary file/),
  bytes('a page that a script fills', Buffer.from('<html><body><script>fill(214)</script></body></html>'), /no text/),
  bytes('half of a character at its end', utf16(SENTENCE).subarray(0, -3), /ends in the middle of a character/, true),
  bytes('two encodings', Buffer.concat([gb(SENTENCE.repeat(9)), Buffer.from([0xff, 0xff])]), /could not be read/, true),
  bytes('no figure', Buffer.from('各项工作平稳有序,群众反映总体良好。\n'), /no figures found/, true),
  link('a link that leads nowhere', () => 'nowhere.txt', /leads nowhere/),
  link('a link to itself', (name) => name, /leads back to itself/),
];

/** What is no failure, and must not be taken for a document or hold anything up. */
export const STRANGE = [
  // A folder that bears the name of a file, and one that leads back to where it lies.
  (folder) => mkdirSync(path.join(folder, 'empty.txt')),
  (folder) => symlinkSync('.', path.join(folder, 'again.txt')),
];

function bytes(what, content, says, written = false) {
  return { what, says, written, make: (file) => writeFileSync(file, content) };
}

function link(what, target, says) {
  return { what, says, written: false, make: (file) => symlinkSync(target(path.basename(file)), file) };
}

function noise(length) {
  const { below } = random(1);
  return Buffer.from(Array.from({ length }, () => below(256)));
}

/** The header of an archive's first entry (APPNOTE.TXT, 4.3.7), and no more of it. */
function startOfZip(name) {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function utf16(text) {
  return iconv.encode(text, 'utf-16le', { addBOM: true });
}

function gb(text) {
  return iconv.encode(text, 'gb18030');
}
