/** A way in which a file that is not text begins, what it is, and what its owner can do. */
interface Signature {
  begins: string;
  looksLike: string;
  advice: string;
}

const CONVERT = 'convert it to text or HTML first';
const NO_TEXT = 'it holds a picture, not text';

/** First bytes as latin1 text, from the formats' own specifications. */
const SIGNATURES: readonly Signature[] = [
  { begins: '%PDF-', looksLike: 'a PDF', advice: CONVERT },
  { begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', looksLike: 'an old Word, Excel or WPS document', advice: CONVERT },
  { begins: '{\\rtf', looksLike: 'an RTF document', advice: CONVERT },
  { begins: '\x89PNG', looksLike: 'a PNG picture', advice: NO_TEXT },
  { begins: '\xff\xd8\xff', looksLike: 'a JPEG picture', advice: NO_TEXT },
  { begins: 'GIF8', looksLike: 'a GIF picture', advice: NO_TEXT },
  { begins: 'II*\0', looksLike: 'a TIFF picture', advice: NO_TEXT },
  { begins: 'MM\0*', looksLike: 'a TIFF picture', advice: NO_TEXT },
  { begins: 'Rar!', looksLike: 'a RAR archive', advice: 'unpack it first' },
  { begins: "7z\xbc\xaf'\x1c", looksLike: 'a 7z archive', advice: 'unpack it first' },
  { begins: '\x1f\x8b', looksLike: 'a gzip archive', advice: 'unpack it first' },
  { begins: 'SQLite format 3\0', looksLike: 'an SQLite database', advice: CONVERT },
];

/** What stands inside a ZIP, told by the names of its entries; office formats are ZIP archives. */
const ZIP_ENTRIES: readonly (Omit<Signature, 'begins'> & { holds: string })[] = [
  { holds: 'word/', looksLike: 'a Word document (docx)', advice: CONVERT },
  { holds: 'xl/', looksLike: 'an Excel workbook (xlsx)', advice: CONVERT },
  { holds: 'ppt/', looksLike: 'a PowerPoint file (pptx)', advice: CONVERT },
  { holds: 'OFD.xml', looksLike: 'an OFD document', advice: CONVERT },
  { holds: 'mimetypeapplication/vnd.oasis.opendocument', looksLike: 'an OpenDocument file', advice: CONVERT },
];

/**
 * Tells by its first bytes what a file is that is no text.
 *
 * @returns one line such as `looks like a PDF; convert it to text or HTML first`, or undefined
 */
export function knownBinary(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 64);
  const known = start.startsWith('PK\x03\x04')
    ? zipContents(bytes)
    : SIGNATURES.find((signature) => start.startsWith(signature.begins));
  return known && `looks like ${known.looksLike}; ${known.advice}`;
}

function zipContents(bytes: Buffer): Omit<Signature, 'begins'> {
  return (
    ZIP_ENTRIES.find((entry) => bytes.includes(entry.holds, 0, 'latin1')) ?? {
      looksLike: 'a ZIP archive',
      advice: 'unpack it first, or let its name end in .zip',
    }
  );
}
