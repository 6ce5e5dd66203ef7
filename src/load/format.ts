import path from 'node:path';
import type { SourceFormat } from '../types.js';
import { LoadError } from './errors.js';
import { zipNames } from './zip-names.js';

/** Formats told by how their bytes begin; the others are characters. */
export type PackagedFormat = Exclude<SourceFormat, 'text' | 'html'>;

const NAMES: Readonly<Record<SourceFormat, string>> = {
  text: 'plain text',
  html: 'a web page',
  docx: 'a Word document (docx)',
  doc: 'an old Word document (doc)',
  rtf: 'an RTF document',
  pdf: 'a PDF',
};

/** What a name says that a file is. WPS writes the format of old Word documents. */
const PROMISES: Readonly<Record<string, SourceFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.htm': 'html',
  '.html': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.dotm': 'docx',
  '.doc': 'doc',
  '.dot': 'doc',
  '.wps': 'doc',
  '.rtf': 'rtf',
  '.pdf': 'pdf',
};

/**
 * What to tell of a file that is not what its name says: programs save web pages as `.doc`, and people rename files.
 *
 * @returns one line, or undefined where name and content agree or the name says nothing
 */
export function misnamed(format: SourceFormat, file: string): string | undefined {
  const promised = PROMISES[path.extname(file).toLowerCase()];
  if (promised === undefined || promised === format) return undefined;
  return `is ${NAMES[format]}, not ${NAMES[promised]} as its name says; read as such`;
}

/** A PDF may begin a little below the top (ISO 32000-1, Annex H.3.4.1). */
const PDF_WITHIN = 1024;
const PDF = /(?:^|[\r\n])%PDF-\d\.\d/;
const ZIP = 'PK\x03\x04';
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const RTF = /^(?:\xef\xbb\xbf)?\s*\{\\rtf/;

/** Whether bytes begin as those of a format that is not made of characters alone, of those that are read. */
export function isPackaged(bytes: Buffer): boolean {
  const start = beginningOf(bytes);
  return start.startsWith(ZIP) || start.startsWith(COMPOUND_FILE) || RTF.test(start) || PDF.test(start);
}

function beginningOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, PDF_WITHIN);
}

/**
 * What a document is that is not made of characters alone, told by its bytes whatever its name.
 *
 * @returns undefined for text and web pages, and for bytes that are nothing known
 * @throws LoadError for formats of office programs that are not read; it says what to save them as
 */
export async function packagedFormat(bytes: Buffer): Promise<PackagedFormat | undefined> {
  const start = beginningOf(bytes);
  if (start.startsWith(ZIP)) return zipFormat(await zipNames(bytes));
  if (start.startsWith(COMPOUND_FILE)) return compoundFormat(bytes);
  if (RTF.test(start)) return 'rtf';
  if (PDF.test(start)) return 'pdf';
  const saved = SAVED_AS_TEXT.find(({ begins }) => begins.test(start));
  if (saved) throw refused(saved);
  return undefined;
}

/** What is recognised and not read, and what its owner can do. */
interface Refusal {
  what: string;
  advice: string;
}

function refused({ what, advice }: Refusal): LoadError {
  return new LoadError(`looks like ${what}; ${advice}`);
}

const SAVE_AS_DOCX = 'save it as a Word document (docx) first';
const SHEETS = 'save its sheets as web pages or text first';
const SLIDES = 'save it as text first';

/** Office Open XML files by the folder of their main part, ISO/IEC 29500. */
const OFFICE: readonly (Refusal & { folder: string })[] = [
  { folder: 'xl/', what: 'an Excel workbook (xlsx)', advice: SHEETS },
  { folder: 'ppt/', what: 'a PowerPoint file (pptx)', advice: SLIDES },
  { folder: '', what: 'an Office document of a kind that is not read', advice: SAVE_AS_DOCX },
];

/** Other ZIP archives by an entry that they have. */
const PACKAGES: readonly (Refusal & { entry: RegExp })[] = [
  { entry: /^OFD\.xml$/i, what: 'an OFD document', advice: 'save it as a Word document (docx) or as text first' },
  { entry: /^META-INF\/container\.xml$/, what: 'an EPUB book', advice: 'save it as web pages or text first' },
  { entry: /^mimetype/, what: 'an OpenDocument file', advice: SAVE_AS_DOCX },
  { entry: /(?:)/, what: 'a ZIP archive', advice: 'unpack it first, or let its name end in .zip' },
];

function zipFormat(names: readonly string[]): PackagedFormat {
  if (!names.some((name) => /^\[Content_Types\]\.xml$/i.test(name)) && !names.includes('word/document.xml')) {
    throw refused(PACKAGES.find(({ entry }) => names.some((name) => entry.test(name))) ?? PACKAGES.at(-1)!);
  }
  if (names.some((name) => /^word\//i.test(name))) return 'docx';
  throw refused(OFFICE.find(({ folder }) => names.some((name) => name.startsWith(folder)))!);
}

/** Compound files ([MS-CFB]) by a stream that they have. A Word document may have worksheets inside. */
const COMPOUND: readonly (Refusal & { stream: string })[] = [
  {
    stream: 'EncryptedPackage',
    what: 'an Office document with a password',
    advice: 'open it, take the password off and save it again',
  },
  { stream: 'Workbook', what: 'an old Excel workbook (xls)', advice: SHEETS },
  { stream: 'Book', what: 'an old Excel workbook (xls)', advice: SHEETS },
  { stream: 'PowerPoint Document', what: 'an old PowerPoint file (ppt)', advice: SLIDES },
  { stream: '__substg1.0_', what: 'an Outlook message', advice: 'save it as text first' },
  { stream: '', what: 'an old Office document that is cut off or of a kind that is not read', advice: SAVE_AS_DOCX },
];

function compoundFormat(bytes: Buffer): PackagedFormat {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('WordDocument')) return 'doc';
  throw refused(COMPOUND.find(({ stream }) => has(stream))!);
}

/** Documents that office programs save as characters, by what stands at the top. */
const SAVED_AS_TEXT: readonly (Refusal & { begins: RegExp })[] = [
  {
    begins: /^(?:\xef\xbb\xbf)?\s*(?:[\w-]+:[^\n]*\n)*?MIME-Version:[\s\S]*multipart\/related/i,
    what: 'a web archive (mhtml)',
    advice: 'open it in a browser or in Word and save it as a web page or docx',
  },
  {
    begins: /<\?mso-application\s+progid="Word\.Document"|<pkg:package\b|<w:wordDocument\b/,
    what: 'a Word document in a single XML file',
    advice: SAVE_AS_DOCX,
  },
  {
    begins: /<\?mso-application\s+progid="Excel\.Sheet"/,
    what: 'an Excel workbook in a single XML file',
    advice: SHEETS,
  },
];
