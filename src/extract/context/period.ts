import type { DateSpan } from '../../dates/index.js';
import type { Sentence } from '../../structure/index.js';
import type { Span } from './phrase.js';

/** A date that a figure is compared with does not date it. */
const COMPARED = /(?:比|较|与|同|和|跟|于)$/;
const SINCE = /^(?:年)?(?:以来|至今|起|开始)/;

/** The ISO 8601 interval from the beginning of `since` to the reference. */
function since(value: string, reference: string | undefined): string {
  const from = value.split('/')[0]!;
  return reference && reference > from ? `${from}/${reference}` : from;
}

/**
 * The period that a figure covers, ISO 8601: of the date that stands nearest before it in its sentence (2021年上半年; from
 * it to the reference with 以来 and 至今), of 截至目前 the reference; else of its section; else of the report.
 */
export function periodOf(
  sentence: Sentence,
  dates: readonly DateSpan[],
  reference: string | undefined,
): (figure: Span) => string | undefined {
  const { text } = sentence;
  const dating = dates.filter(
    (date) => !COMPARED.test(text.slice(Math.max(0, date.start - 1), date.start)) && /^\d{4}/.test(date.value),
  );
  return ({ start }) => {
    const soFar = text.slice(0, start).search(/截[至止]目前|目前为止|截至今/);
    const date = dating.findLast((each) => each.end <= start && !inTitle(text, each.start));
    if (soFar >= 0 && reference && (!date || date.start < soFar)) {
      return date && SINCE.test(text.slice(date.end, date.end + 4)) ? since(date.value, reference) : reference;
    }
    if (date) return SINCE.test(text.slice(date.end, date.end + 4)) ? since(date.value, reference) : date.value;
    return sentence.year ?? reference?.slice(0, 4);
  };
}

/** A year in 《》 dates the document that is named. */
const inTitle = (text: string, at: number) => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
