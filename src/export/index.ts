import type { ColorSupportLevel } from 'chalk';
import type { CsvOptions } from './csv.js';
import type { Exporter, Format, Headings } from './formats.js';
import { jsonArray, jsonObject } from './json.js';
import { jsonl } from './jsonl.js';

export { makeFolder, prepareFolder, WriteError, writeWhole } from './folder.js';
export type { Exporter } from './formats.js';
export { layOut, sameness } from './layout.js';

/** How results are to look, in plain data, so that another process can be told. */
export type Rendering = FormatRendering | TableRendering;

/** A format for programs. */
export interface FormatRendering extends CsvOptions {
  format: Format;
  /** Whether the output is for one document or for any number of them: one is a JSON object, several an array. */
  documents: 'one' | 'several';
}

/** The table for people. */
export interface TableRendering {
  format: 'table';
  header: Headings;
  /** Width of the terminal in cells. */
  width: number;
  colors: ColorSupportLevel;
  /** Whether confidence and the name that came second have a column. */
  doubtful?: boolean | undefined;
}

/** Whether a rendering shows what a document says of itself. */
export function showsMetadata(rendering: Rendering): boolean {
  return rendering.format === 'json' || (rendering.format !== 'table' && rendering.metadata === true);
}

/** The exporter for a rendering; each loads its own library, as a run needs one of them. */
export async function exporter(rendering: Rendering): Promise<Exporter> {
  switch (rendering.format) {
    case 'table': {
      const [{ table }, { Chalk }] = await Promise.all([import('./table.js'), import('chalk')]);
      return table({ ...rendering, paint: new Chalk({ level: rendering.colors }) });
    }
    case 'csv':
      return (await import('./csv.js')).csv(rendering);
    case 'json':
      return rendering.documents === 'one' ? jsonObject() : jsonArray();
    case 'jsonl':
      return jsonl(rendering);
  }
}

/** A list of documents is rendered as several, however many they are. */
export function asList<R extends Rendering>(rendering: R, list: boolean): R {
  return list && rendering.format !== 'table' ? { ...rendering, documents: 'several' } : rendering;
}
