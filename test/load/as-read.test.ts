import { describe, expect, it } from 'vitest';
import { asRead, mostCharacters } from '../../src/load/as-read.js';
import { LoadError, parseDocument, parseDocuments } from '../../src/load/index.js';
import { onePage, STSONG, utf16Hex } from './pdf/raw-pdf.js';
import { docxBytes } from './word/docx-bytes.js';

const parse = (path: string, bytes: Buffer | string) => parseDocument({ path, file: path }, Buffer.from(bytes));

/** The one document of a line of JSON. */
async function inLine(line: string) {
  const input = { path: 'a.jsonl', file: 'a.jsonl' };
  for await (const document of parseDocuments(input, Buffer.from(line), { textField: 'text' })) return document;
  return undefined;
}

describe('the text of a document holds characters alone', () => {
  it('of a file of text', async () => {
    expect((await parse('a.txt', '收到来信306件，\u0007办结\ufeff率98%。\u0085\u001a')).text).toBe(
      '收到来信306件， 办结 率98%。  ',
    );
  });

  it('of a page, entities and all', async () => {
    const page =
      '<!doctype html><title>来\u0001信</title><p>收到来信306件&#0;，&#xD800;办结&#xFFFE;率&#x81;98%&#x1FFFF;。\u0007';
    const { text, title } = await parse('a.html', page);
    expect(text).toBe('来 信\n收到来信306件\ufffd，\ufffd办结\ufffd率 98%\ufffd\ufffd。 ');
    expect(title).toBe('来 信');
  });

  it('of a Word document', async () => {
    const bytes = await docxBytes('<w:p><w:r><w:t>收到来信306件&#xFFFE;，\u0007办结率98%。</w:t></w:r></w:p>');
    expect((await parse('a.docx', bytes)).text).toBe('收到来信306件\ufffd， 办结率98%。');
  });

  it('of an RTF document', async () => {
    const bytes = '{\\rtf1\\ansi\\ansicpg936 3\\u20214 ?\\u-10240 ?, 98%\\u5 ?.\\par}';
    expect((await parse('a.rtf', bytes)).text).toBe('3件\ufffd, 98% .');
  });

  it('of a PDF', async () => {
    const shown = `BT /F1 16 Tf 1 0 0 1 40 250 Tm ${utf16Hex('收到来信\u0007306件')} Tj ET`;
    expect((await parse('a.pdf', onePage(shown, STSONG))).text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('of a line of JSON, its title too', async () => {
    expect(await inLine('{"text":"来信\\ud8005件\\u0000,\\udc00办结率3%。","title":"年\\u0000报\\udfff"}')).toEqual({
      path: 'a.jsonl',
      article: { number: 1, title: '年 报\ufffd' },
      title: '年 报\ufffd',
      text: '来信\ufffd5件 ,\ufffd办结率3%。',
      format: 'text',
      encoding: 'utf-8',
      messages: [
        {
          path: 'a.jsonl',
          text: "line 1: U+FFFD stands for 2 characters that were cut in half or are none of Unicode's",
        },
      ],
    });
  });

  it('of a line of JSON that holds none besides', async () => {
    expect(await inLine('{"text":"\\u0000\\u0001\\ufeff"}')).toMatchObject({
      failure: { text: expect.stringContaining('is blank') },
    });
  });
});

describe('no document comes to text without end', () => {
  it('but to as much as its size allows for', () => {
    const text = 'x'.repeat(mostCharacters(100));
    expect(asRead({ text }, 100).text).toBe(text);
    expect(() => asRead({ text: `${text}x` }, 100)).toThrow(LoadError);
    expect(() => asRead({ text: `${text}x` }, 100)).toThrow(
      'its 100 bytes come to more text than the 2,002,000 characters that are read of them',
    );
  });

  it('a plain text is read however long it is', async () => {
    const text = '收到来信306件。\n'.repeat(300_000);
    expect((await parse('a.txt', text)).text).toHaveLength(text.length);
  });
});
