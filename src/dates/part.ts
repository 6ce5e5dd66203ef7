/** A month or a day, its year still open. */
export interface PartPoint {
  month: number;
  day?: number | undefined;
}

/** A part of a year: months, days, a quarter, a half. */
export interface Part {
  /** Behind its last character. */
  end: number;
  first: PartPoint;
  last: PartPoint;
}
