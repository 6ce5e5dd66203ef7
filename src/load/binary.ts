/** A way in which a file that is no document begins, what it is, and what its owner can do. */
interface Signature {
  begins: string;
  looksLike: string;
  advice: string;
}

const PICTURE = 'it holds a picture, not text; where that shows text, run OCR on it first';
const UNPACK = 'unpack it first';

/** First bytes as latin1 text, from the formats' own specifications. */
const SIGNATURES: readonly Signature[] = [
  { begins: '\x89PNG', looksLike: 'a PNG picture', advice: PICTURE },
  { begins: '\xff\xd8\xff', looksLike: 'a JPEG picture', advice: PICTURE },
  { begins: 'GIF8', looksLike: 'a GIF picture', advice: PICTURE },
  { begins: 'II*\0', looksLike: 'a TIFF picture', advice: PICTURE },
  { begins: 'MM\0*', looksLike: 'a TIFF picture', advice: PICTURE },
  { begins: 'Rar!', looksLike: 'a RAR archive', advice: UNPACK },
  { begins: "7z\xbc\xaf'\x1c", looksLike: 'a 7z archive', advice: UNPACK },
  { begins: '\x1f\x8b', looksLike: 'a gzip archive', advice: UNPACK },
  { begins: 'BZh91AY&SY', looksLike: 'a bzip2 archive', advice: UNPACK },
  { begins: '\xfd7zXZ\0', looksLike: 'an xz archive', advice: UNPACK },
  { begins: 'CAJ\0', looksLike: 'a CAJ document', advice: 'save it as text in its own reader first' },
  { begins: 'SQLite format 3\0', looksLike: 'an SQLite database', advice: 'convert it to text or HTML first' },
];

/**
 * Tells by its first bytes what a file is that is no document.
 *
 * @returns one line such as `looks like a RAR archive; unpack it first`, or undefined
 */
export function knownBinary(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 64);
  const known = SIGNATURES.find((signature) => start.startsWith(signature.begins));
  return known && `looks like ${known.looksLike}; ${known.advice}`;
}
