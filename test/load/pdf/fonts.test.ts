import { describe, expect, it, vi } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import { readPdf } from '../../../src/load/pdf/index.js';
import { onePage, STSONG, utf16Hex } from './raw-pdf.js';

const show = (text: string, matrix: string) => `BT /F1 16 Tf ${matrix} Tm ${utf16Hex(text)} Tj ET`;

describe('a font that is not embedded', () => {
  it('is read by the character map of its name', async () => {
    const content = `${show('临江镇办理来信', '1 0 0 1 40 250')}\n${show('３０６件', '1 0 0 1 152 250')}`;
    expect(await readPdf(onePage(content, STSONG))).toEqual({
      text: '临江镇办理来信３０６件',
      pages: [0],
      tables: [],
    });
  });

  it('is read without a word on the console', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    await readPdf(onePage(show('临江镇办理来信', '1 0 0 1 40 250'), STSONG));
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe('which way text runs', () => {
  it.each([
    ['level', '1 0 0 1 40 250', '1 0 0 1 40 220', ''],
    ['on a page that is turned by a quarter', '0 1 -1 0 60 20', '0 1 -1 0 90 20', '/Rotate 90'],
    ['on a page that is turned over', '-1 0 0 -1 380 40', '-1 0 0 -1 380 70', '/Rotate 180'],
    ['on a page of level view with all text turned', '0 1 -1 0 60 20', '0 1 -1 0 90 20', ''],
    ['turned the other way', '0 -1 1 0 350 280', '0 -1 1 0 320 280', ''],
  ])('%s', async (_, first, second, page) => {
    const content = `${show('收到来信。', first)}\n${show('回信两件。', second)}`;
    expect((await readPdf(onePage(content, STSONG, page))).text).toBe('收到来信。\n回信两件。');
  });

  it('text across the page is a watermark', async () => {
    const content = `${show('收到来信三百零六件。', '1 0 0 1 40 250')}\n${show('内部资料', '0.7 0.7 -0.7 0.7 100 60')}`;
    expect((await readPdf(onePage(content, STSONG))).text).toBe('收到来信三百零六件。');
  });
});

describe('a font that does not say which characters it shows', () => {
  const glyphs = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SimSun /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /ABCDEF+SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  const map = (target: string) => {
    const content = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <00ff> <${target}> endbfrange endcmap end`;
    return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  };
  const shown = 'BT /F1 16 Tf 1 0 0 1 40 250 Tm <00010002000300040005000600070008> Tj ET';

  it('is refused where all is in private use', async () => {
    const reading = readPdf(onePage(shown, [...glyphs, map('e001')]));
    await expect(reading).rejects.toThrow(LoadError);
    await expect(reading).rejects.toThrow(/fonts of the pdf do not say .* run OCR on it first/);
  });

  it('is told where it is one character', async () => {
    const content = `${show('办理来信三百零六件，回复了二百九十八件。', '1 0 0 1 10 250')} ${show('\ue001', '1 0 0 1 40 200')}`;
    const { text, warnings } = await readPdf(onePage(content, STSONG));
    expect(text).toBe('办理来信三百零六件，回复了二百九十八件。\n\ue001');
    expect(warnings).toEqual([
      '1 character could not be read, as the fonts do not say what they show; where figures are missing, compare with the pdf',
    ]);
  });
});
