import { type CsvOptions, csv } from './csv.js';
import type { Exporter, Format } from './formats.js';
import { jsonArray, jsonObject } from './json.js';
import { jsonl } from './jsonl.js';

export { prepareFolder, WriteError, writeWhole } from './folder.js';
export type { Exporter } from './formats.js';
export { layOut } from './layout.js';
export { table } from './table.js';

/**
 * The exporter of a format.
 *
 * @param documents whether the output is for one document or for any number of them: one is a JSON object, several an array
 */
export function exporter(format: Format, documents: 'one' | 'several', options: CsvOptions): Exporter {
  switch (format) {
    case 'csv':
      return csv(options);
    case 'json':
      return documents === 'one' ? jsonObject() : jsonArray();
    case 'jsonl':
      return jsonl();
  }
}
