import { describe, expect, test } from 'vitest';
import { figures } from './expect.js';

export interface Parts {
  subject?: string;
  action?: string;
  object?: string;
}

/** A text and its figures in order, each with the parts of its name; what is left out must be absent. */
export type Row = readonly [text: string, parts: readonly (readonly [figure: string, parts: Parts])[]];

/** One test a row: the parts of each figure's name must be the expected ones. */
export function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [text, parts] of rows) {
      test(text.replace(/\s+/g, ' '), () => {
        const found = figures(text).map(({ text: figure, subject, action, object }) => [
          figure,
          { ...(subject && { subject }), ...(action && { action }), ...(object && { object }) },
        ]);
        expect(found).toEqual(parts);
      });
    }
  });
}
