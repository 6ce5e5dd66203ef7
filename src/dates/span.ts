/** A date in a sentence. Offsets count UTF-16 units of the reading that was scanned. */
export interface DateSpan {
  start: number;
  /** Behind its last character. */
  end: number;
  /** ISO 8601, reduced as the text is (`2020`, `2021-08`), or an interval (`2016/2020`); `XXXX` for an unknown year. */
  value: string;
}
