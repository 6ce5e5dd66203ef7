import type { ChalkInstance } from 'chalk';
import type { DocumentResult } from '../types.js';
import { pad } from './display-width.js';
import { DOCUMENT_FIELDS, documentFields, documentHeading } from './document-fields.js';
import type { Format, Headings } from './formats.js';
import { jsonText } from './json-text.js';
import { printable } from './printable.js';
import { BYTE_ORDER_MARK, rows } from './rows.js';

type Document = DocumentResult['document'];

/** How documents without their metrics become text. A whole output is `begin`, the documents with `between` among them, `end`. */
export interface DocumentExporter {
  begin: string;
  document(document: Document): string;
  between: string;
  end: string;
}

export interface DocumentOptions {
  /** Language of the headings of csv. */
  header: Headings;
  /** Whether csv begins with a byte order mark. */
  bom: boolean;
  /** Whether the output is for one document or for any number: one is a JSON object, several an array. */
  documents: 'one' | 'several';
}

/** The exporter of documents for a format: csv with a row a document, json as they stand beside their metrics. */
export function documentExporter(format: Format, { header, bom, documents }: DocumentOptions): DocumentExporter {
  switch (format) {
    case 'csv':
      return {
        begin: (bom ? BYTE_ORDER_MARK : '') + rows([DOCUMENT_FIELDS.map((field) => documentHeading(field, header))]),
        document: (document) => rows([Object.values(documentFields(document))]),
        between: '',
        end: '',
      };
    case 'json':
      return documents === 'one'
        ? { begin: '', document: (document) => jsonText(document, 2), between: '', end: '\n' }
        : { begin: '[\n', document: (document) => jsonText(document), between: ',\n', end: '\n]\n' };
    case 'jsonl':
      return {
        begin: '',
        document: (document) => `${jsonText(documentFields(document))}\n`,
        between: '',
        end: '',
      };
  }
}

/** Documents for reading on a terminal: the path, and below it a line for each thing that is known. */
export function documentBlocks(header: Headings, paint: ChalkInstance): DocumentExporter {
  return {
    begin: '',
    document: (document) => `${paint.underline(printable(document.path))}\n${linesOf(document, header, paint)}`,
    between: '\n',
    end: '',
  };
}

/** As wide as the longest name of a field. */
const LABEL = Math.max(...DOCUMENT_FIELDS.map((field) => field.length));

function linesOf(document: Document, header: Headings, paint: ChalkInstance): string {
  const known = documentFields(document);
  return DOCUMENT_FIELDS.filter((field) => field !== 'doc' && known[field] !== undefined)
    .map((field) => {
      const label = pad(documentHeading(field, header), LABEL, 'left');
      return `  ${paint.dim(label)}  ${printable(String(known[field]))}\n`;
    })
    .join('');
}
