/**
 * The text of a plain document: CRLF and lone CR become LF, so that lines and offsets are the same wherever it was
 * saved. Nothing else is altered: full-width digits and no-break spaces are read as what they mean further on, and
 * U+2028 and U+2029 stay characters, as editors do not count them as lines.
 *
 * @param decoded the document's characters, without byte order mark
 */
export function plainText(decoded: string): string {
  return decoded.replace(/\r\n?/g, '\n');
}
