import { read } from '../reading/index.js';
import type { Table } from '../types.js';
import { markerOf } from './headings.js';

/** A paragraph: one line, or several that were one before a conversion broke them; or a table. Offsets in the text. */
export interface Paragraph {
  start: number;
  end: number;
  table?: Table;
}

const CLOSED = /[。！？…：:|][”’"')）》】]*$/;
const PROSE = /[，。；]/;
/** A line shorter than this is a heading, a title or a signature rather than broken prose. */
const SHORTEST_BROKEN = 30;
const DATE_LINE = /^[(（]?(?:\d{4}|[〇○◯Oo0零一二三四五六七八九]{4})年.{0,12}[)）]?$/;

/** Whether a line breaks off in mid-sentence, so that the next line goes on with it. */
function breaksOff(line: string): boolean {
  const text = line.trimEnd();
  if (text === '' || text.includes('\t') || CLOSED.test(text)) return false;
  if (/[；;，,、]$/.test(text)) return true;
  return text.length >= SHORTEST_BROKEN && PROSE.test(text) && !markerOf(text.trimStart());
}

/** Whether a line can be the rest of a sentence: not one that is indented, numbered or a date of its own. */
function goesOn(line: string): boolean {
  if (/^(?:　| {2}|\u00a0)/.test(line)) return false;
  const reading = read(line, 0, Math.min(line.length, 40)).text;
  return !markerOf(reading) && !DATE_LINE.test(reading) && !line.includes('\t');
}

/**
 * The paragraphs of a folded text, blank ones left out.
 *
 * @param tables in the order of the text, each from the beginning of a line to the end of one
 */
export function paragraphs(folded: string, tables: readonly Table[]): Paragraph[] {
  const found: Paragraph[] = [];
  let open: Paragraph | undefined;
  let openLine = '';
  let nextTable = 0;
  for (let start = 0; start <= folded.length; ) {
    const table = tables[nextTable];
    if (table && start >= table.start) {
      found.push({ start: table.start, end: table.end, table });
      open = undefined;
      nextTable++;
      start = table.end + 1;
      continue;
    }
    let end = folded.indexOf('\n', start);
    if (end < 0) end = folded.length;
    const line = folded.slice(start, end);
    if (line.trim() !== '') {
      if (open && breaksOff(openLine) && goesOn(line)) {
        open.end = end;
      } else {
        open = { start, end };
        found.push(open);
      }
      openLine = line;
    }
    start = end + 1;
  }
  return found;
}
