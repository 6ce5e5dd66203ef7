import { type DateReference, scanDates } from '../../src/dates/index.js';

/** A sentence and the dates that must come out of it, as `[text, value]` in its order. */
export type Case = readonly [sentence: string, ...dates: (readonly [text: string, value: string])[]];

/** The cases as the runner's `each` wants them. */
export const table = (cases: readonly Case[]) => cases.map(([sentence, ...dates]) => ({ sentence, dates }));

export function found(sentence: string, reference: DateReference): [text: string, value: string][] {
  return scanDates(sentence, reference).map(({ start, end, value }) => [sentence.slice(start, end), value]);
}
