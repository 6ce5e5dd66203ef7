/**
 * Text that is safe to print in one line of a terminal: line breaks, escape sequences and marks that
 * turn the direction of writing, which a document or a file name may hold, become spaces.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
