import { UNIT_LINE } from '../lexicon/table-words.js';
import { read } from '../reading/index.js';

/** What stands above a table and belongs to it. */
export interface Above {
  /** As written; '' where there is none. */
  caption: string;
  /** Lines that name units, nearest first, as they are read. */
  unitLines: string[];
  /** Whether nothing stands between the table and what was read before it but a line that a page repeats. */
  adjoins: boolean;
}

const MOST_LINES = 5;
const LONGEST_CAPTION = 60;
const NUMBERED = /^(?:附|续)?表(?:格)?[\d一二三四五六七八九十]/;
const NUMBER_ALONE = /^(?:附|续)?[表件](?:格)?[\d一二三四五六七八九十]{0,3}(?:[-.][\d]{1,2})?：?$/;
const LEADS_IN = /(?:如下|见下表|下表所示|所示|以下)[：:]?$/;
const NO_CAPTION =
  /^[-—=+|─━═\d\s]+$|^[┌┏╔╒][─━═┬┳╦╤]+|[□√☑]|是否|^[是否无有]$|^\(?[\d〇○零一二三四五六七八九年月日至-]+\)?$|^(?:注|备注|说明|数据来源|资料来源)：/;
const UNIT_PART = /[([（【]?[^\s（(，。；]{0,6}单位\s*[:：]/;

/**
 * @param text the document's text
 * @param folded the same, folded
 * @param start where the table begins
 * @param floor where what was read before it ends
 */
export function aboveTable(text: string, folded: string, start: number, floor: number): Above {
  const above: Above = { caption: '', unitLines: [], adjoins: false };
  let end = start - 1;
  let seen = 0;
  while (end > floor && seen < MOST_LINES) {
    const from = Math.max(folded.lastIndexOf('\n', end - 1) + 1, floor);
    const reading = end - from > 200 ? undefined : read(folded, from, end).text;
    if (reading === '') {
      end = from - 1;
      continue;
    }
    seen++;
    if (reading === undefined || /[。；，！？]$|。|\d{7}/.test(reading) || LEADS_IN.test(reading)) break;
    let captionEnd = end;
    if (/单位[：:]/.test(reading) || UNIT_LINE.test(reading)) {
      above.unitLines.push(reading);
      const part = UNIT_PART.exec(text.slice(from, end));
      captionEnd = part ? from + part.index : from;
    }
    const caption = text.slice(from, captionEnd).trim();
    if (caption !== '' && caption.length <= LONGEST_CAPTION && !NO_CAPTION.test(reading)) {
      above.caption = joined(text, folded, from, floor, caption);
      break;
    }
    if (caption !== '' && caption.length > LONGEST_CAPTION) break;
    end = from - 1;
  }
  above.adjoins =
    above.unitLines.length === 0 && !NUMBERED.test(above.caption) && linesBetween(folded, floor, start) <= 2;
  return above;
}

/** A caption with the number that stands on a line of its own above it: 附表1. */
function joined(text: string, folded: string, from: number, floor: number, caption: string): string {
  const words = caption.replace(/\s+/g, ' ').replace(/[：:]$/, '');
  const end = from - 1;
  if (end <= floor) return words;
  const start = Math.max(folded.lastIndexOf('\n', end - 1) + 1, floor);
  if (end - start > 12) return words;
  const number = read(folded, start, end).text;
  return NUMBER_ALONE.test(number) ? `${text.slice(start, end).trim()} ${words}` : words;
}

function linesBetween(folded: string, floor: number, start: number): number {
  if (start - floor > 200) return Number.POSITIVE_INFINITY;
  return folded
    .slice(floor, start)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}
