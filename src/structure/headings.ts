import { scanDates } from '../dates/index.js';
import { CharacterSet, fold, read } from '../reading/index.js';

/**
 * The ways in which Chinese reports number their headings (GB/T 9704: 一、 then （一） then 1. then （1）), and 一是/二是,
 * which number the points of a paragraph. Which one stands inside which is told from the order in which they come.
 */
const MARKERS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'chapter', pattern: /^第[一二三四五六七八九十百]{1,4}(?:章|节|部分|篇|编)/ },
  { name: 'han', pattern: /^[一二三四五六七八九十]{1,3}(?:、|\.(?!\d)|　)/ },
  { name: 'han-bracket', pattern: /^\([一二三四五六七八九十]{1,3}\)/ },
  { name: 'arabic', pattern: /^\d{1,2}(?:、|\.(?!\d)|　)(?!\d)/ },
  { name: 'arabic-bracket', pattern: /^\(\d{1,2}\)(?!号)/ },
  { name: 'circled', pattern: /^[①-⑳]/ },
  { name: 'point', pattern: /^[一二三四五六七八九十](?:是|要)/ },
];

/** First characters of markers. */
const opens = new CharacterSet('第一二三四五六七八九十(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

export interface Marker {
  name: string;
  /** Length of the marker in the reading. */
  length: number;
}

/** The list or section number that a reading begins with. */
export function markerOf(reading: string): Marker | undefined {
  if (!opens.has(reading.charCodeAt(0))) return undefined;
  for (const { name, pattern } of MARKERS) {
    const match = pattern.exec(reading);
    if (match) return { name, length: match[0].length };
  }
  return undefined;
}

const LONGEST_HEADING = 40;
const LONGEST_OPENING = 24;

/**
 * Where the heading ends that a numbered sentence gives: behind the whole of it where it is short enough to be one, else
 * behind its opening clause, else behind its number.
 */
export function headingEnd(reading: string, marker: Marker): number {
  const whole = reading.replace(/[。；]$/, '').length;
  if (whole <= LONGEST_HEADING) return whole;
  const opening = /^[^，。；：]*/.exec(reading)![0].length;
  if (opening <= LONGEST_OPENING) return opening;
  return reading.slice(0, marker.length).replace(/[、.　]$/, '').length;
}

/** The period that a heading names, with its year: 2021年上半年工作情况. */
function periodNamed(heading: string): string | undefined {
  return scanDates(read(fold(heading), 0, heading.length).text).find(({ value }) => /^\d{4}/.test(value))?.value;
}

/** The name of a heading that bears no number. */
export const PLAIN = 'plain';
const OUTER = new Set(['chapter', 'han']);

/** The headings above the present place, outermost first. */
export class HeadingPath {
  private readonly stack: { name: string; text: string; period: string | undefined }[] = [];
  /** As the list is now; sentences share it until a heading changes. */
  private listed: { texts: string[]; period: string | undefined } | undefined;

  /** Puts a heading in its place: a number of a form already open closes that one and all inside it. */
  open(name: string, text: string): void {
    const at = this.stack.findIndex((entry) => entry.name === name);
    // Chapters stand inside nothing, whatever came before the first of them.
    if (name === 'chapter') this.stack.length = 0;
    else if (at >= 0) this.stack.length = at;
    // An unnumbered heading stands above （一） and 1., which number parts of it, but inside 一、.
    else if (name === PLAIN) this.stack.length = 1 + this.stack.findIndex((entry) => OUTER.has(entry.name));
    this.stack.push({ name, text, period: periodNamed(text) });
    this.listed = undefined;
  }

  clear(): void {
    this.stack.length = 0;
    this.listed = undefined;
  }

  private get list() {
    this.listed ??= {
      texts: this.stack.map((entry) => entry.text),
      period: this.stack.findLast((entry) => entry.period !== undefined)?.period,
    };
    return this.listed;
  }

  /** The period that the innermost heading with one names. */
  get period(): string | undefined {
    return this.list.period;
  }

  get texts(): string[] {
    return this.list.texts;
  }
}
