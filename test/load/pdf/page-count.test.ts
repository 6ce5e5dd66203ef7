import { describe, expect, it } from 'vitest';
import { withoutPageCount } from '../../../src/load/pdf/page-count.js';
import { withDocument } from '../../../src/load/pdf/pdfjs.js';
import { packedPdf, rawPdf } from './raw-pdf.js';

const page = (parent: number) => `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 400 300] >>`;
const list = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${first + index} 0 R`).join(' ');

/** Branches of 400 pages each, as objects 3 and on, and an outline of as many entries as there are pages. */
function branched(branches: number): string[] {
  const first = 4 + branches;
  const pages = Array.from({ length: branches }, (_, branch) => Array<string>(400).fill(page(3 + branch))).flat();
  return [
    `<< /Type /Catalog /Pages 2 0 R /Outlines ${3 + branches} 0 R >>`,
    `<< /Type /Pages /Kids [${list(3, branches)}] /Count ${pages.length} >>`,
    ...Array.from(
      { length: branches },
      (_, branch) => `<< /Type /Pages /Parent 2 0 R /Kids [${list(first + branch * 400, 400)}] /Count 400 >>`,
    ),
    `<< /Type /Outlines /Count ${pages.length} >>`,
    ...pages,
  ];
}

const numbersOf = (bytes: Buffer) =>
  withDocument(bytes, {}, async (document) => {
    const numbers: (number | undefined)[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      numbers.push((await document.getPage(number)).ref?.num);
    }
    return numbers;
  });

describe('the root of the page tree loses its count', () => {
  const objects = branched(3);

  it('in a file of plain objects, which stays as long as it was; nothing else does', () => {
    const bytes = rawPdf(objects);
    const without = withoutPageCount(bytes, 1200)!;
    expect(without).toHaveLength(bytes.length);
    const changed = [...bytes.keys()].filter((at) => bytes[at] !== without[at]);
    expect(Buffer.from(changed.map((at) => bytes[at]!)).toString('latin1')).toBe('/Count1200');
    expect(bytes.toString('latin1', 0, changed[0])).not.toContain('/Outlines /Count');
  });

  it('in a file of packed objects, by an update behind its end', () => {
    const bytes = packedPdf(objects);
    const without = withoutPageCount(bytes, 1200)!;
    expect(without.subarray(0, bytes.length).equals(bytes)).toBe(true);
    const update = without.toString('latin1', bytes.length);
    expect(update).toMatch(/^\n2 0 obj\n<< \/Type \/Pages \/Kids \[3 0 R 4 0 R 5 0 R\] {2}>>/);
    expect(update).not.toContain('/Count');
  });

  it.each([
    ['plain', rawPdf(objects)],
    ['packed', packedPdf(objects)],
    ['with something before its header', Buffer.concat([Buffer.from('\n\n'), packedPdf(objects)])],
  ])('and the pages are the same: %s', async (_, bytes) => {
    const first = objects.length - 1200 + 1;
    const numbers = Array.from({ length: 1200 }, (_, index) => first + index);
    expect(await numbersOf(bytes)).toEqual(numbers);
    expect(await numbersOf(withoutPageCount(bytes, 1200)!)).toEqual(numbers);
  });
});

describe('nothing is changed', () => {
  it('where another count is looked for', () => {
    expect(withoutPageCount(rawPdf(branched(2)), 80)).toBeUndefined();
    expect(withoutPageCount(packedPdf(branched(2)), 8000)).toBeUndefined();
  });

  it('where strings would have to be enciphered', () => {
    expect(withoutPageCount(packedPdf(branched(2), '/Encrypt 9 0 R'), 800)).toBeUndefined();
  });

  it('where the tree holds other pages than it counts: they are read as the count has it', async () => {
    const pages = Array<string>(700).fill(page(2));
    const kids = list(3, 700);
    // The last branch is none, which a walk through the whole tree meets.
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids} 9999 0 R] /Count 700 >>`];
    expect(await numbersOf(rawPdf([...objects, ...pages]))).toHaveLength(700);
  });
});
