import type { Metric } from '../types.js';
import { documentFields, documentHeading, METADATA_FIELDS } from './document-fields.js';
import { FIELDS, FIELDS_ASKED_FOR, type Field, heading } from './fields.js';
import type { Exporter, Headings } from './formats.js';
import { inPieces } from './pieces.js';
import { BYTE_ORDER_MARK, rows } from './rows.js';

export interface CsvOptions {
  /** Language of the column headings. */
  header: Headings;
  /** Begins with a byte order mark, without which Excel takes UTF-8 for the system's code page. */
  bom: boolean;
  /** Whether the document's metadata are columns behind those of the metric. */
  metadata?: boolean | undefined;
  /** Whether the name that came second is a column, the last of those of the metric. */
  alternatives?: boolean | undefined;
}

/** Comma-separated values, one row a metric. */
export function csv({ header, bom, metadata = false, alternatives = false }: CsvOptions): Exporter {
  const fields = alternatives ? FIELDS_ASKED_FOR : FIELDS;
  const headings = fields.map((field) => heading(field, header));
  if (metadata) headings.push(...METADATA_FIELDS.map((field) => documentHeading(field, header)));
  return {
    begin: () => (bom ? BYTE_ORDER_MARK : '') + rows([headings]),
    *document({ document, metrics }) {
      const known = documentFields(document);
      const behind = metadata ? METADATA_FIELDS.map((field) => known[field]) : [];
      for (const piece of inPieces(metrics)) yield rows(piece.map((metric) => [...cells(metric, fields), ...behind]));
    },
    between: () => '',
    end: () => '',
  };
}

function cells(metric: Metric, fields: readonly Field[]): unknown[] {
  return fields.map((field) => inOneCell(metric[field]));
}

/** A list from the outside in is `a > b`, an article its number and title. */
function inOneCell(value: Metric[Field]): unknown {
  if (Array.isArray(value)) return value.join(' > ');
  return typeof value === 'object' ? [value.number, value.title].filter((part) => part !== undefined).join(' ') : value;
}
