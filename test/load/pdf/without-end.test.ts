import { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import { readPdf } from '../../../src/load/pdf/index.js';
import { onePage, rawPdf, STSONG, stream, utf16Hex } from './raw-pdf.js';

// Without a limit each of these goes on for minutes or for ever; a busy machine may take its time for the others.
vi.setConfig({ testTimeout: 120_000 });

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const text = (words: string, x: number, y: number, size = 12) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${utf16Hex(words)} Tj ET`;

const packed = (content: string) =>
  stream(deflateSync(Buffer.from(content, 'latin1')).toString('latin1'), '/Filter /FlateDecode');

/** Pages, each with the contents of that number, and what follows on their objects, the first of which is the fourth. */
function pagesOf(contents: readonly number[], objects: readonly string[], font = '4 0 R'): Buffer {
  const first = 4 + objects.length;
  const kids = contents.map((_, index) => `${first + index} 0 R`);
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids.join(' ')}] /MediaBox [0 0 400 300] >>`,
    `<< /Font << /F1 ${font} >> /XObject << /X 8 0 R >> >>`,
    ...objects,
    ...contents.map((number) => `<< /Type /Page /Parent 2 0 R /Contents ${number} 0 R /Resources 3 0 R >>`),
  ]);
}

/** Forms, the first of them object 8, each of which draws the next one twice, down to the last. */
const doubling = (depth: number, last: string) =>
  Array.from({ length: depth }, (_, index) =>
    stream(
      index === depth - 1 ? last : '/X Do /X Do',
      `/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${9 + index} 0 R >> >>`,
    ),
  );

describe('a page of more texts than people read', () => {
  it('is read so far, and said to go on', async () => {
    const shown = Array.from({ length: 60_000 }, (_, index) => {
      const place = `${(index % 100) * 4} ${(290 - index / 300).toFixed(2)}`;
      return `1 0 0 1 ${place} Tm (a) Tj`;
    });
    const read = await readPdf(onePage(`BT /F1 1 Tf ${shown.join(' ')} ET`, [HELVETICA]));
    expect(read.text.length).toBeGreaterThan(40_000);
    expect(read.warnings).toEqual([
      'page 1 held more than 100,000 pieces of text; what comes behind them was not read',
    ]);
  });
});

describe('forms that draw each other twice', () => {
  it.each([
    ['nothing', '', 'steps of drawing; no tables were looked for by their lines'],
    ['lines', '0 0 m 100 0 l S', 'steps of drawing; no tables were looked for by their lines'],
    ['texts', `${text('甲', 20, 20)} ${text('乙', 300, 20)}`, 'pieces of text; what comes behind them was not read'],
  ])('and in the end draw %s: the other pages are read', async (_, last, told) => {
    const pages = [
      text('收到来信306件。', 40, 250),
      `${text('回信298件。', 40, 250)} /X Do`,
      text('来访52件。', 40, 250),
    ];
    // Objects 5 to 7 are of the font.
    const [, ...rest] = STSONG;
    const font = STSONG[0]!.replace('6 0 R', '5 0 R');
    const objects = [font, rest[0]!.replace('7 0 R', '6 0 R'), rest[1]!, 'null', ...doubling(40, last)];
    const numbers = pages.map((_, index) => 4 + objects.length + index);
    const read = await readPdf(pagesOf(numbers, [...objects, ...pages.map((page) => stream(page))]));
    expect(read.text).toMatch(/^收到来信306件。\n/);
    expect(read.text).toMatch(/回信298件。/);
    expect(read.text).toMatch(/\n来访52件。$/);
    expect(
      read.warnings?.some((warning) => warning.startsWith('page 2 held more than') && warning.endsWith(told)),
    ).toBe(true);
  });
});

describe('pages that show one thing over and over', () => {
  const PAGES = 400;
  const one = (content: string) => pagesOf(Array(PAGES).fill(5), [HELVETICA, packed(content)]);

  it('come to no more text than the size of the document allows for', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `1 0 0 1 20 ${290 - index} Tm (${'a'.repeat(200)}) Tj`);
    const reading = readPdf(one(`BT /F1 1 Tf ${lines.join(' ')} ET`));
    await expect(reading).rejects.toThrow(LoadError);
    await expect(reading).rejects.toThrow(/come to more text than the [\d,]+ characters that are read of them/);
  });

  it('draw no more than the size of the document allows for', async () => {
    const reading = readPdf(one('q Q '.repeat(400_000)));
    await expect(reading).rejects.toThrow(LoadError);
    await expect(reading).rejects.toThrow(/the pdf draws more than the [\d,]+ steps that are looked at of/);
  });
});
