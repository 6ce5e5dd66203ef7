import type { DateSpan } from '../../dates/index.js';
import type { Figure } from '../figure.js';
import { lastWhere } from '../scene/ordered.js';

/** A date that a figure is compared with does not date it. */
const COMPARED = /(?:比|较|与|同|跟|相当于)$/;
const SINCE = /^(?:以来|至今|起|开始)/;
const SO_FAR = /截[至止](?:目前|今)|目前为止/;

/** What a figure's period may be told from. Offsets in the reading. */
export interface PeriodSources {
  reading: string;
  dates: readonly DateSpan[];
  /** What dates are read against: the end of 自2019年以来 and of 截至目前. */
  reference: string | undefined;
  /** The period of the section, or the year of the report. */
  otherwise: string | undefined;
}

/** A year in 《》 dates the document that is named. */
const inTitle = (text: string, at: number) => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

function datingOf({ reading, dates }: PeriodSources): DateSpan[] {
  return dates.filter(
    ({ start, value }) =>
      /^\d{4}/.test(value) && !COMPARED.test(reading.slice(Math.max(0, start - 3), start)) && !inTitle(reading, start),
  );
}

/** The value of a date, from it to the reference where the text goes on with 以来. */
function covered(date: DateSpan, { reading, reference }: PeriodSources): string {
  if (!SINCE.test(reading.slice(date.end, date.end + 2))) return date.value;
  const from = date.value.split('/')[0]!;
  return reference && reference > from ? `${from}/${reference}` : from;
}

/** 是2012年的2.4倍: the date is what the figure is a multiple of. */
const isBase = (date: DateSpan, figure: Figure, reading: string) =>
  figure.unit === '倍' && /^的$/.test(reading.slice(date.end, figure.start));

/**
 * The periods that figures cover, ISO 8601, in the order of the figures: of the date that stands nearest before one in its
 * sentence (from it to the reference with 以来 and 至今); of 截至目前 the reference; of a list the dates in order
 * (2020年、2021年分别为A、B); else what holds otherwise.
 */
export function periodsOf(
  figures: readonly Figure[],
  groups: readonly (readonly number[])[],
  sources: PeriodSources,
): (string | undefined)[] {
  const { reading, reference, otherwise } = sources;
  const dating = datingOf(sources);
  const soFar = reference && /[截为]/.test(reading) ? reading.search(SO_FAR) : -1;
  const periods = figures.map((figure) => {
    const date = lastWhere(dating, ({ end }) => end <= figure.start);
    const dated = date && isBase(date, figure, reading) ? lastWhere(dating, ({ end }) => end <= date.start) : date;
    const sinceThen = soFar >= 0 && soFar < figure.start && soFar > (dated?.start ?? -1);
    if (dated && (!sinceThen || SINCE.test(reading.slice(dated.end, dated.end + 2)))) return covered(dated, sources);
    return sinceThen ? reference : otherwise;
  });
  for (const group of groups) {
    const first = figures[group[0]!]!;
    const before = dating.filter(({ end }) => end <= first.start);
    if (before.length !== group.length || !reading.slice(before.at(-1)!.end, first.start).includes('分别')) continue;
    for (const [k, index] of group.entries()) periods[index] = before[k]!.value;
  }
  return periods;
}
