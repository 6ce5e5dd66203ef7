import { dateIn, lastDayIn } from './dates.js';
import type { Ends, Line } from './lines.js';

/** A date stands at the end of a signature, which is no sentence. */
const LONGEST_SIGNATURE = 60;
/** The title, a body and a document number may stand above the date. */
const UNDER_TITLE = 6;

/** The day in a line of its own near the title, else in the last lines of the text, as ISO 8601 date. */
export function dateOfIssue({ opening, closing }: Ends): string | undefined {
  return firstDay(opening.slice(0, UNDER_TITLE).filter(isDate)) ?? firstDay(closing.toReversed().filter(endsInDate));
}

const isDate = ({ reading }: Line) => dateIn(reading) !== undefined;
const endsInDate = ({ reading }: Line) => reading.length <= LONGEST_SIGNATURE && /日\)?$/.test(reading);

function firstDay(lines: readonly Line[]): string | undefined {
  for (const { reading } of lines) {
    const day = lastDayIn(reading);
    if (day !== undefined) return day;
  }
  return undefined;
}
