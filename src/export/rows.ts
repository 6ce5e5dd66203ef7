import { stringify } from 'csv-stringify/sync';
import { plainDigits } from './digits.js';

/** Without it Excel takes UTF-8 for the system's code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Text that a spreadsheet may run: it begins with = + - or @, also full-width, which some take for the same, or behind
 * blanks and marks that are not seen, which some leave out; or with a tab or the end of a line.
 */
const RUN = /^(?:[\t\r\n]|[\p{Z}\p{C}]*[=+\-@＝＋－＠])/u;

/**
 * Rows of comma-separated values after RFC 4180: lines end in CRLF, a cell is quoted where it must be.
 *
 * A spreadsheet runs a cell that begins like a formula, so such a text gets a leading apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers: the value -3.2 has none.
 */
export function rows(records: unknown[][]): string {
  return stringify(records, {
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: { number: plainDigits, string: (text) => (RUN.test(text) ? `'${text}` : text) },
  });
}
