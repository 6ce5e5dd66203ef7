import { scanDates } from '../../dates/index.js';
import {
  CARRIED_OVER,
  CHANGE_HEAD,
  CHANGE_TAIL,
  COMPARED_HEAD,
  EMPTY_HEADS,
  FALL_HEAD,
  GENERIC_HEADS,
  RELATIVE_TIMES,
  SET_AT_FIRST,
  SUM_HEADS,
  THIS_MONTH,
  TO_DATE,
} from '../../lexicon/table-words.js';
import { markerOf } from '../../structure/index.js';
import type { GridCell } from '../../tables/index.js';
import { type NamedUnit, unitNamed } from '../../tables/index.js';
import type { Calendar } from '../calendar.js';
import { type Span, without } from '../scene/phrase.js';

/** What the head of a row or a column says. */
export interface Head {
  /** As it is read. */
  text: string;
  /** Its words that name something, as written: without number, unit, time and change; '' where none are left. */
  name: string;
  /** The words that a generic head has instead, as written. */
  otherwise: string;
  isSum: boolean;
  /** ISO 8601. */
  period: string | undefined;
  /** Of a period that names no year: how many years it lies behind the one that is meant. */
  years: number | undefined;
  unit: NamedUnit | undefined;
  /** Set where its figures are changes of what it names, or of what its neighbour does. */
  delta: 'up' | 'down' | undefined;
}

/** What heads are read against. */
export interface HeadSources {
  /** The document's text. */
  text: string;
  calendar: Calendar;
  /** The period that the table is about for want of another. */
  about: string | undefined;
}

const OPENING = /^(?:[#*＊★☆▲△●◆•·]+|其中[：:]?|[加减][：:]|\d{1,2}(?:\.\d{1,2})+\.?(?=[\u4e00-\u9fff]))/;
const NOTE = /^(?:\d{1,2}|注\d*|[一二三四五六七八九十])$|[=]|号填列|^如有$|，|^[含不]{1,2}含?税$/;
const LONGEST_NOTE = 10;
/** How a column is computed: (3)=(1)/(2). */
const FORMULA = /\(?\d{1,2}\)?=[\d()+\-*/×÷%]+$/;
const CLOSING = /(?<![：:、，])[：:、，]+$|的$/;
/** 合  计, one word spread over its cell. */
const SPREAD = /^([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]$)/;
const BARE_YEAR = /^(?:(?:19|20)\d\d)(?:[-–—~至]((?:19|20)\d\d))?$/;

/** Collects the parts of a reading that are no part of a name. */
class Cuts {
  from = 0;
  to: number;
  readonly holes: Span[] = [];

  constructor(readonly text: string) {
    this.to = text.length;
  }

  get rest(): string {
    let words = '';
    for (const { start, end } of this.kept) words += this.text.slice(start, end);
    return words;
  }

  get kept(): readonly Span[] {
    return without(
      this.from,
      this.to,
      [...this.holes].sort((a, b) => a.start - b.start),
    );
  }
}

/** The number before a head, and 其中. */
function cutOpening(cuts: Cuts): void {
  for (;;) {
    const rest = cuts.text.slice(cuts.from);
    const length = markerOf(rest)?.length ?? OPENING.exec(rest)?.[0].length ?? 0;
    if (length === 0 || length === rest.length) return;
    cuts.from += length;
  }
}

/** Units in brackets or at the end, and remarks in brackets. */
function cutUnits(cuts: Cuts): NamedUnit | undefined {
  let unit: NamedUnit | undefined;
  const { text } = cuts;
  const formula = FORMULA.exec(text);
  if (formula && formula.index > cuts.from) cuts.to = formula.index;
  for (const bracket of text.matchAll(/[([]([^()[\]]*)[)\]]/g)) {
    if (bracket.index < cuts.from) continue;
    const content = bracket[1]!;
    const named = unitNamed(content.replace(/^.{0,6}?单位(?:：|为)?/, ''));
    // (万) alone may be a name.
    const last = /^(?:[([][^()[\]]*[)\]]|[：:%]|合计|小计)*$/.test(text.slice(bracket.index + bracket[0].length));
    // 年产8亿元(粒)口服制剂: a unit stands at the end.
    if (named && !last) continue;
    if (named && (named.base !== '' || content.includes('万') || content.includes('亿'))) unit ??= named;
    else if (!NOTE.test(content) && content.length <= LONGEST_NOTE) continue;
    cuts.holes.push({ start: bracket.index, end: bracket.index + bracket[0].length });
  }
  const stated = /[，：、 　]?[^，：、 　]{0,4}单位[：:](.{1,8})$/.exec(text.slice(0, cuts.to));
  const parted = /[，：、/ 　]([^，：、/ 　()]{1,6})$/.exec(text.slice(0, cuts.to));
  for (const end of [stated, parted]) {
    const named = end && end.index > cuts.from ? unitNamed(end[1]!) : undefined;
    if (!named || named.base === '') continue;
    unit ??= named;
    cuts.to = end!.index;
    break;
  }
  const sign = /[±]?[%‰]$/.exec(text.slice(cuts.from, cuts.to));
  if (sign) {
    unit ??= unitNamed(sign[0].replace('±', ''));
    // ± says that the figure is a change and stays to be seen.
    if (!sign[0].startsWith('±')) cuts.to -= sign[0].length;
  }
  return unit;
}

function cutChange(cuts: Cuts): Head['delta'] {
  const { rest } = cuts;
  const told = CHANGE_HEAD.exec(rest);
  const change = told && CHANGE_TAIL.test(told[0]) ? told : COMPARED_HEAD.exec(rest);
  if (!change) return undefined;
  // Cut from the end, as far as the words of comparison are long.
  let length = change[0].length;
  const kept = [...cuts.kept];
  while (length > 0 && kept.length > 0) {
    const last = kept.pop()!;
    const cut = Math.min(length, last.end - last.start);
    cuts.to = last.end - cut;
    length -= cut;
  }
  return FALL_HEAD.test(change[0]) ? 'down' : 'up';
}

const shifted = (year: string, years: number) => String(Number(year) + years).padStart(4, '0');

/** `2021/2022` a year earlier is `2020/2021`. */
function yearsFrom(period: string, years: number): string {
  return period.replace(/\d{4}(?=$|[-/])/g, (year, at: number) =>
    at === 0 || period[at - 1] === '/' ? shifted(year, years) : year,
  );
}

interface Time {
  value: string;
  years: number | undefined;
}

/** The time that a head begins or ends with. */
function cutTime(cuts: Cuts, { calendar, about }: HeadSources): Time | undefined {
  const { rest } = cuts;
  const bare = BARE_YEAR.exec(rest);
  if (bare) {
    cuts.to = cuts.from;
    return { value: bare[1] ? rest.replace(/[-–—~至]/, '/') : rest, years: undefined };
  }
  const first = cuts.kept[0];
  if (first) {
    const words = cuts.text.slice(first.start, first.end);
    // The month that the table is about, and not that of the day when it was published.
    const month = THIS_MONTH.exec(words)?.[0].length;
    if (month) {
      cuts.from = first.start + month;
      return undefined;
    }
    const toDate = about && /^\d{4}-\d\d$/.test(about) && TO_DATE.exec(words)?.[0].length;
    if (toDate) {
      cuts.from = first.start + toDate;
      return { value: `${about.slice(0, 4)}-01/${about}`, years: undefined };
    }
    for (const { pattern, years, end } of RELATIVE_TIMES) {
      const length = pattern.exec(words)?.[0].length;
      if (!length) continue;
      if (end && SET_AT_FIRST.test(words.slice(length))) return undefined;
      if (years < 0 && CARRIED_OVER.test(words.slice(length))) return undefined;
      cuts.from = first.start + length;
      const base = about && yearsFrom(about, years);
      if (!base) return undefined;
      const last = /^\d{4}$/.test(base) ? `${base}-12` : base.split('/').at(-1)!;
      return { value: end ? last : base, years };
    }
  }
  const against = { date: calendar.reference, context: about?.slice(0, 4) ?? calendar.year };
  const dates = scanDates(cuts.text, against).filter(({ start, end }) => start >= cuts.from && end <= cuts.to);
  const date = dates.find(({ start }) => start === cuts.from) ?? dates.find(({ end }) => end === cuts.to);
  if (!date || !/^\d{4}/.test(date.value)) return undefined;
  if (date.start === cuts.from) cuts.from = date.end;
  else cuts.to = date.start;
  const behind = /^(?:止|度|的|数(?!量)|累计)/.exec(cuts.text.slice(cuts.from, cuts.to));
  if (behind) cuts.from += behind[0].length;
  return { value: date.value, years: /\d{4}/.test(cuts.text.slice(date.start, date.end)) ? undefined : 0 };
}

const quoted = (cell: GridCell, text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => cell.reading.offsets.quote(text, start, end)).join('');

/** Reads the head of a row or a column. */
export function headOf(cell: GridCell, sources: HeadSources): Head {
  const cuts = new Cuts(cell.reading.text);
  const spread = SPREAD.exec(cuts.text);
  if (spread) cuts.holes.push({ start: 1, end: spread[0].length });
  cutOpening(cuts);
  const unit = cutUnits(cuts);
  const delta = cutChange(cuts);
  const time = cutTime(cuts, sources);
  const closing = CLOSING.exec(cuts.text.slice(cuts.from, cuts.to));
  if (closing) cuts.to -= closing[0].length;
  const { rest } = cuts;
  const words = quoted(cell, sources.text, cuts.kept);
  const generic = GENERIC_HEADS.test(rest) || EMPTY_HEADS.test(rest) || !/[\p{L}\p{N}]/u.test(rest);
  return {
    text: cell.reading.text,
    name: generic ? '' : words,
    otherwise: EMPTY_HEADS.test(rest) ? '' : words,
    isSum: SUM_HEADS.test(rest),
    period: time?.value,
    years: time?.years,
    unit,
    delta,
  };
}

/** Reads a bare number that heads a row as the month of the year that the table is about. */
export function monthOf(cell: GridCell, { text, about }: HeadSources): Head {
  const year = about?.slice(0, 4);
  return {
    text: cell.reading.text,
    name: '',
    otherwise: text.slice(cell.start, cell.end),
    isSum: false,
    period: year && `${year}-${cell.reading.text.padStart(2, '0')}`,
    years: 0,
    unit: undefined,
    delta: undefined,
  };
}
