import { stringify } from 'csv-stringify/sync';
import type { Metric } from '../types.js';
import { plainDigits } from './digits.js';
import { FIELDS, type Field, heading } from './fields.js';
import type { Exporter, Headings } from './formats.js';
import { inPieces } from './pieces.js';

export interface CsvOptions {
  /** Language of the column headings. */
  header: Headings;
  /** Begins with a byte order mark, without which Excel takes UTF-8 for the system's code page. */
  bom: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Comma-separated values after RFC 4180, one row a metric: lines end in CRLF, a cell is quoted where it must be.
 *
 * A spreadsheet runs a cell that begins with = + - or @ as a formula, so such a text gets a leading apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers: the value -3.2 has none.
 */
export function csv({ header, bom }: CsvOptions): Exporter {
  return {
    begin: () => (bom ? BYTE_ORDER_MARK : '') + rows([FIELDS.map((field) => heading(field, header))]),
    *document({ metrics }) {
      for (const piece of inPieces(metrics)) yield rows(piece.map(cells));
    },
    between: () => '',
    end: () => '',
  };
}

function cells(metric: Metric): unknown[] {
  return FIELDS.map((field) => inOneCell(metric[field]));
}

/** A list from the outside in is `a > b`, an article its number and title. */
function inOneCell(value: Metric[Field]): unknown {
  if (Array.isArray(value)) return value.join(' > ');
  return typeof value === 'object' ? [value.number, value.title].filter((part) => part !== undefined).join(' ') : value;
}

function rows(records: unknown[][]): string {
  return stringify(records, {
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { number: plainDigits },
  });
}
