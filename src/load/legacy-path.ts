import { decode } from './encoding.js';
import { LoadError } from './errors.js';
import { LOST } from './file-path.js';

/**
 * A path of which the bytes are not UTF-8, for people. Archives that were packed on Chinese Windows leave names in GBK,
 * so each name is read as a document would be; bytes that are no characters stand as `\xE9`.
 */
export function legacyPath(file: Buffer): string {
  return file.toString('latin1').split('/').map(legacyName).join('/');
}

function legacyName(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  if (bytes.length === 0) return '';
  try {
    const { text } = decode(bytes);
    if (!text.includes(LOST)) return text;
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
  }
  return latin1.replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
