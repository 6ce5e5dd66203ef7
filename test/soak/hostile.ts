import { zip } from '../load/archive/zip.js';
import { rawPdf, STSONG, stream } from '../load/pdf/raw-pdf.js';
import { docBytes } from '../load/word/doc-bytes.js';
import { docxBytes } from '../load/word/docx-bytes.js';

/** A document that is made to hold up, fill up or bring down whoever reads it. */
export interface Hostile {
  extension: string;
  bytes: () => Buffer | string | Promise<Buffer>;
  /** What must be said of it; without it must be read, and something be found in it. */
  says?: RegExp;
}

const FIGURE = '审查合同214件,办结率100%。';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Forms of which each draws the next one twice: 2^30 of them in all. */
function exponentialPdf(): Buffer {
  const depth = 30;
  const form = (next: number, last: boolean) =>
    stream(
      last ? '0 0 1 1 re f' : '/X Do /X Do',
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${last ? '' : `/Resources << /XObject << /X ${next} 0 R >> >>`}`,
    );
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('/X Do'),
    ...Array.from({ length: depth }, (_, i) => form(6 + i, i === depth - 1)),
  ]);
}

/** A font so large that its characters lie far outside of any page. */
function hugeFontPdf(): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream('BT /F1 9999999999999 Tf 10 10 Td <5ba167e54e00> Tj ET'),
    ...STSONG,
  ]);
}

/** A compound file of which every entry of the directory names itself as its neighbour ([MS-CFB] 2.6.4). */
function circularDoc(): Buffer {
  const bytes = docBytes({ text: `${FIGURE}\r` });
  const name = Buffer.from('WordDocument\0', 'utf16le');
  const entry = bytes.indexOf(name);
  const number = 1;
  bytes.writeUInt32LE(number, entry + 68);
  bytes.writeUInt32LE(number, entry + 72);
  return bytes;
}

/** Many names for the same packed bytes. */
function overlappingZip(): Buffer {
  const content = Buffer.alloc(1_000_000, FIGURE);
  const again = Array.from({ length: 60 }, (_, i) => ({ name: `b${i}.txt`, offset: 0 }));
  return zip([{ name: 'a.txt', content }, ...again]);
}

export const HOSTILE: readonly Hostile[] = [
  { extension: 'pdf', bytes: exponentialPdf, says: /holds no text|was not read within 5 s/ },
  { extension: 'pdf', bytes: hugeFontPdf, says: /./ },
  { extension: 'doc', bytes: circularDoc, says: /is damaged as an old Word document/ },
  { extension: 'zip', bytes: overlappingZip, says: /as in a bomb/ },
  {
    extension: 'docx',
    bytes: () =>
      docxBytes(`${paragraph(FIGURE)}<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(5000)}</w:p>`, {
        footnotes: `<w:footnote w:id="1">${paragraph('另有登记5件。'.repeat(200))}</w:footnote>`,
      }),
  },
  {
    extension: 'docx',
    bytes: () => docxBytes(`${paragraph(FIGURE)}${paragraph(' '.repeat(40_000_000))}`),
    says: /unpack|larger|times/,
  },
  { extension: 'rtf', bytes: () => `{\\rtf1\\ansi ${'\\itap63 x\\par\\itap0 x\\par'.repeat(20_000)} 214 }`, says: /./ },
  { extension: 'html', bytes: () => `<html><body>${'<div>'.repeat(100_000)}${FIGURE}`, says: /nested|deep/ },
  {
    extension: 'html',
    bytes: () =>
      `<html><body><p>${FIGURE}</p><table>${'<tr><td colspan="100000" rowspan="100000">214件</td></tr>'.repeat(300)}</table>`,
  },
  { extension: 'txt', bytes: () => `${FIGURE}\n${'9'.repeat(3_000_000)}件\n${'('.repeat(300_000)}\n` },
];
