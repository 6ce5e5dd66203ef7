import { describe, expect, test } from 'vitest';
import { Figure } from '../../src/extract/figure.js';
import { lineStarts, metricsOf } from '../../src/extract/metric.js';
import { type Sentence, structure } from '../../src/structure/index.js';
import { tablesIn } from '../../src/tables/index.js';

const TEXT = '前一行。\n審查合約214份。';

/** The metric of 214份, of which so much is known. */
function metricOf(known: Partial<Figure>, alternatives: boolean) {
  const sentences = [...structure(TEXT, tablesIn(TEXT))].filter((part): part is Sentence => !('table' in part));
  const figure = Object.assign(new Figure(4, 8, 'count', 214, undefined, '份'), known);
  return metricsOf({ text: TEXT, starts: lineStarts(TEXT), alternatives }, sentences.at(-1)!, [figure])[0]!;
}

describe('confidence', () => {
  test.each<[number | undefined, number | undefined]>([
    [0.876543, 0.88],
    [0.5, 0.5],
    [0.999, 1],
    [0.004, 0],
    [undefined, undefined],
  ])('%s is stated as %s', (confidence, stated) => {
    const metric = metricOf({ confidence }, false);
    expect(metric.confidence).toBe(stated);
    expect('confidence' in metric).toBe(stated !== undefined);
  });
});

describe('the name that came second', () => {
  const alternative = [{ start: 2, end: 4 }];

  test('is in the characters of the text', () => {
    expect(metricOf({ alternative }, true)).toMatchObject({ text: '214份', alternative: '合約' });
  });

  test.each<[string, Partial<Figure>, boolean]>([
    ['where it is not asked for', { alternative }, false],
    ['where there is none', {}, true],
    ['where it has no characters', { alternative: [] }, true],
  ])('is absent %s', (_, known, alternatives) => {
    expect(metricOf(known, alternatives)).not.toHaveProperty('alternative');
  });
});
