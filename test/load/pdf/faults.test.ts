import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import { parseDocument } from '../../../src/load/index.js';
import { readPdf } from '../../../src/load/pdf/index.js';
import { rawPdf, stream } from './raw-pdf.js';
import { type Drawing, line, writtenPdf } from './written-pdf.js';

/** A grey picture, one byte a pixel. */
function picture(side: number): string {
  return stream(
    deflateSync(Buffer.alloc(side * side, 0xcc)).toString('latin1'),
    `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
  );
}

const pageOf = (contents: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents ${contents} 0 R /Resources << /XObject << /I 6 0 R >> /Font << /F1 7 0 R >> >> >>`;

/** A page with text, a page with a picture. */
function mixed(side: number, text: string): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    pageOf(8),
    pageOf(5),
    stream('q 400 0 0 300 0 0 cm /I Do Q'),
    picture(side),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(text && `BT /F1 12 Tf 40 250 Td (${text}) Tj ET`),
  ]);
}

const greeting = (document: Drawing) => {
  document.addPage();
  line(document, '收到来信三百零六件。', 90, 90);
};

describe('what is no text', () => {
  it.each([
    ['page images', mixed(600, ''), /^the pdf holds page images and no text; run OCR on it first/],
    ['nothing, or a logo', mixed(20, ''), /^the pdf holds no text/],
    ['no PDF behind its first bytes', Buffer.from('%PDF-1.7\nnothing more\n%%EOF'), /^the pdf is damaged/],
    ['first bytes only', Buffer.from('%PDF-1.7\n'), /^the pdf is cut off/],
  ])('%s', async (_, bytes, message) => {
    const reading = readPdf(bytes);
    await expect(reading).rejects.toThrow(LoadError);
    await expect(reading).rejects.toThrow(message);
  });

  it('an empty page', async () => {
    await expect(readPdf(await writtenPdf((document) => void document.addPage()))).rejects.toThrow(
      'the pdf holds no text; remove it or save it again',
    );
  });

  it('names the pages that are pictures beside others with text', async () => {
    const { text, pages, warnings } = await readPdf(mixed(600, 'Annual report'));
    expect({ text, pages }).toEqual({ text: 'Annual report', pages: [0, 13] });
    expect(warnings).toEqual([
      'page 2 held images and no text; run OCR on it first (for example ocrmypdf), then read the result',
    ]);
  });

  it('says nothing of an empty page', async () => {
    expect((await readPdf(mixed(20, 'Annual report'))).warnings).toBeUndefined();
  });
});

describe('locked and damaged files', () => {
  it('asks for a password', async () => {
    const bytes = await writtenPdf(greeting, { userPassword: 'sesame', ownerPassword: 'open' });
    const reading = readPdf(bytes);
    await expect(reading).rejects.toThrow(LoadError);
    await expect(reading).rejects.toThrow(/^the pdf asks for a password; open it with the password and save a copy/);
  });

  it('reads what is only locked against changes', async () => {
    const bytes = await writtenPdf(greeting, { ownerPassword: 'open' });
    expect((await readPdf(bytes)).text).toBe('收到来信三百零六件。');
  });

  it.each([0.2, 0.5, 0.9, 0.99])('refuses the first %f of a file', async (share) => {
    const bytes = await writtenPdf(greeting);
    await expect(readPdf(bytes.subarray(0, bytes.length * share))).rejects.toThrow(
      'the pdf is cut off before its end; copy or download it again',
    );
  });

  it('refuses a file for the web that is shorter than it says', async () => {
    const bytes = await writtenPdf(greeting);
    const head = Buffer.from('%PDF-1.4\n1 0 obj << /Linearized 1 /L 900000 /H [1 2] >> endobj\n');
    await expect(readPdf(Buffer.concat([head, bytes]))).rejects.toThrow(/cut off/);
  });

  it('reads a file with something behind its end', async () => {
    const bytes = Buffer.concat([await writtenPdf(greeting), Buffer.from(`\n<!-- ${'x'.repeat(3000)} -->\n`)]);
    expect((await readPdf(bytes)).text).toBe('收到来信三百零六件。');
  });
});

describe('as a document', () => {
  it('is told by its content, whatever it is called', async () => {
    const bytes = await writtenPdf(greeting, { info: { Title: '临江镇来信办理情况' } });
    expect(await parseDocument({ path: 'a/report.txt', file: 'report.txt' }, bytes)).toEqual({
      path: 'a/report.txt',
      format: 'pdf',
      encoding: 'pdf',
      title: '临江镇来信办理情况',
      text: '收到来信三百零六件。',
      pages: [0],
      tables: [],
      messages: [{ path: 'a/report.txt', text: 'is a PDF, not plain text as its name says; read as such' }],
    });
  });

  it('gives its warnings as messages', async () => {
    const { messages } = await parseDocument({ path: 'report.pdf', file: 'report.pdf' }, mixed(600, 'Annual report'));
    expect(messages).toEqual([{ path: 'report.pdf', text: expect.stringMatching(/^page 2 held images/) }]);
  });
});
