import { describe, expect, it } from 'vitest';
import { LoadError, parseDocument } from '../../src/load/index.js';
import { isSupported } from '../../src/load/supported.js';
import { docBytes } from './word/doc-bytes.js';
import { docxBytes } from './word/docx-bytes.js';
import { zipBytes } from './word/zip-bytes.js';

const TEXT = '全镇受理来信214件，按期回复率98.5%。';
const PAGE = `<html><head><title>来信</title></head><body><p>${TEXT}</p></body></html>`;

const docx = await docxBytes(`<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>`);
const doc = docBytes({ text: `${TEXT}\r` });

async function load(name: string, bytes: Buffer | string) {
  return parseDocument({ file: name, path: name }, Buffer.from(bytes));
}

describe('what a document is, whatever its name', () => {
  it.each([
    ['a.txt', TEXT, 'text', 'utf-8', undefined],
    ['a.md', TEXT, 'text', 'utf-8', undefined],
    ['a.txt', `${TEXT}\n%PDF-1 为其开头。`, 'text', 'utf-8', undefined],
    ['a.pdf', TEXT, 'text', 'utf-8', 'is plain text, not a PDF as its name says; read as such'],
    ['a.docx', TEXT, 'text', 'utf-8', 'is plain text, not a Word document (docx) as its name says; read as such'],
    ['a.html', PAGE, 'html', 'utf-8', undefined],
    ['a', PAGE, 'html', 'utf-8', undefined],
    ['a.doc', PAGE, 'html', 'utf-8', 'is a web page, not an old Word document (doc) as its name says; read as such'],
    ['a.txt', PAGE, 'html', 'utf-8', 'is a web page, not plain text as its name says; read as such'],
    ['a.htm', TEXT, 'text', 'utf-8', 'is plain text, not a web page as its name says; read as such'],
    ['a.docx', docx, 'docx', 'utf-8', undefined],
    ['A.DOCM', docx, 'docx', 'utf-8', undefined],
    ['-', docx, 'docx', 'utf-8', undefined],
    [
      'a.doc',
      docx,
      'docx',
      'utf-8',
      'is a Word document (docx), not an old Word document (doc) as its name says; read as such',
    ],
    ['a.doc', doc, 'doc', 'utf-16le', undefined],
    ['a.wps', doc, 'doc', 'utf-16le', undefined],
    [
      'a.docx',
      doc,
      'doc',
      'utf-16le',
      'is an old Word document (doc), not a Word document (docx) as its name says; read as such',
    ],
  ])('%s: %#', async (name, bytes, format, encoding, note) => {
    const document = await load(name, bytes);
    expect(document).toMatchObject({ format, encoding });
    expect(document.text).toContain(TEXT);
    expect(document.messages).toEqual(note === undefined ? [] : [{ path: name, text: note }]);
  });
});

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const stream = (name: string) => Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(name, 'utf16le')]);

const TYPES = '[Content_Types].xml';

async function failure(bytes: Buffer | string): Promise<unknown> {
  return load('a.docx', bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('archives that are not read', () => {
  it.each([
    ['an xlsx', { [TYPES]: '', 'xl/workbook.xml': '' }, 'looks like an Excel workbook (xlsx); save its sheets'],
    ['a pptx', { [TYPES]: '', 'ppt/presentation.xml': '' }, 'looks like a PowerPoint file (pptx); save it as'],
    ['a vsdx', { [TYPES]: '', 'visio/document.xml': '' }, 'looks like an Office document of a kind that is not read'],
    ['an ofd', { 'OFD.xml': '' }, 'looks like an OFD document; save it as'],
    ['an odt', { mimetype: 'application/vnd.oasis.opendocument.text' }, 'looks like an OpenDocument file; save it as'],
    ['an epub', { mimetype: '', 'META-INF/container.xml': '' }, 'looks like an EPUB book; save it as'],
    ['a zip', { 'word/a.txt': TEXT }, 'looks like a ZIP archive; unpack it first'],
    ['a zip of a docx', { 'a.docx': docx }, 'looks like a ZIP archive; unpack it first'],
    ['a docx of nothing', { [TYPES]: '', 'word/styles.xml': '' }, 'without its main part; save it again'],
  ])('%s', async (_, entries: Record<string, Buffer | string>, message) => {
    const error = await failure(await zipBytes(entries));
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).message).toContain(message);
  });
});

describe('other files that are not read', () => {
  it.each([
    ['a docx with a password', stream('EncryptedPackage'), 'with a password; open it, take the password off'],
    ['an xls', stream('Workbook'), 'looks like an old Excel workbook (xls); save'],
    ['a ppt', stream('PowerPoint Document'), 'looks like an old PowerPoint file (ppt); save'],
    ['a msg', stream('__substg1.0_0037001F'), 'looks like an Outlook message; save it as text first'],
    [
      'another compound file',
      stream('CONTENTS'),
      'looks like an old Office document that is cut off or of a kind that is not read; save',
    ],
    [
      'an mhtml named doc',
      'From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
      'looks like a web archive (mhtml); open it in a browser or in Word and save it as a web page or docx',
    ],
    [
      'Word 2003 XML',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>',
      'looks like a Word document in a single XML file; save it as a Word document (docx) first',
    ],
    ['a PNG named docx', Buffer.from('89504e470d0a1a0a', 'hex'), 'looks like a PNG picture; it holds a picture'],
    ['a RAR', 'Rar!\x1a\x07', 'looks like a RAR archive; unpack it first'],
    ['a gzip', Buffer.from('1f8b08', 'hex'), 'looks like a gzip archive; unpack it first'],
    ['a CAJ', 'CAJ\0\0', 'looks like a CAJ document; save it as text'],
    ['a docx cut off', docx.subarray(0, docx.length - 300), 'is damaged as a Word document (docx)'],
    ['nothing', '', 'the file is empty'],
  ])('%s', async (_, bytes: Buffer | string, message) => {
    const error = await failure(bytes);
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).message).toContain(message);
    expect((error as LoadError).message).not.toContain('\n');
  });
});

it.each([
  ['a.docx', true],
  ['a.DOC', true],
  ['a.wps', true],
  ['a.xlsx', false],
])('a folder is searched for %s: %s', (name, supported) => {
  expect(isSupported(name)).toBe(supported);
});
