import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGold } from '../../src/eval/gold.js';
import type { AnnotatedText } from '../../src/eval/gold-files.js';
import { evaluate, pairWithinFolder, type ScoredDocument, scoreText } from '../../src/eval/index.js';
import { match } from '../../src/eval/match.js';
import { placeRows } from '../../src/eval/place.js';
import { tally } from '../../src/eval/tally.js';
import { loadDocument } from '../../src/load/index.js';
import { readReport } from '../../src/pipeline.js';
import { KINDS } from '../../src/types.js';
import { type Annotated, type Counted, countPlainly, type Predicted, surePlainly } from './plain-scorer.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

interface Case {
  annotated: AnnotatedText;
  scored: ScoredDocument;
  counted: Counted[];
}

/** The same documents scored by the project and by the plain scorer. */
let cases: Case[];
beforeAll(async () => {
  cases = [];
  for (const annotated of (await pairWithinFolder(FIXTURES)).texts) {
    const { text, messages, result } = await readReport(annotated.input);
    const { metrics } = result;
    const { document, misfits } = await scoreText(annotated, text, metrics);
    expect(misfits).toEqual([]);
    expect(messages).toEqual([]);
    const gold = readFileSync(annotated.goldFile, 'utf8').trim().split('\n');
    cases.push({
      annotated,
      scored: document,
      counted: countPlainly(
        text,
        gold.map((line): Annotated => JSON.parse(line)),
        metrics as Predicted[],
      ),
    });
  }
}, 60_000);

test('every document has its gold', () => {
  expect(cases.map(({ scored }) => scored.doc)).toEqual([
    'annual-report.txt',
    'communique-utf16.txt',
    'compilation.txt',
    'old-fullwidth.txt',
    'printed-report.pdf',
    'service-report.docx',
    'traditional-big5.txt',
    'web-gb18030.html',
    'web-meta-lies.html',
    'work-plan.txt',
  ]);
});

describe('the counts are those of the plain scorer', () => {
  const count = (of: Counted[], which: (each: Counted) => boolean) => of.filter(which).length;
  const plain = (of: Counted[]) => {
    const found = of.filter((each) => each.gold && each.predicted);
    return {
      gold: count(of, (each) => each.gold),
      predicted: count(of, (each) => each.predicted),
      found: found.length,
      span: count(found, (each) => each.span),
      value: count(found, (each) => each.value),
      named: count(found, (each) => each.named),
      name: count(found, (each) => each.named && each.name),
      attrs: count(found, (each) => each.attrs),
      row: count(found, (each) => each.value && each.name && each.attrs),
      exact: count(found, (each) => each.named && each.exact),
      dated: count(found, (each) => each.dated),
      period: count(found, (each) => each.dated && each.period),
    };
  };

  test('of all documents', () => {
    const { counts } = evaluate(cases.map(({ scored }) => scored));
    expect(counts).toEqual(plain(cases.flatMap(({ counted }) => counted)));
    // Not two zeros that agree.
    expect(counts.gold).toBeGreaterThan(450);
  });

  test('of each document', () => {
    const { byDocument } = evaluate(cases.map(({ scored }) => scored));
    expect(byDocument.map(({ doc, counts }) => [doc, counts])).toEqual(
      cases.map(({ scored, counted }) => [scored.doc, plain(counted)]),
    );
  });

  test.each(KINDS)('of kind %s', (kind) => {
    const { byKind } = evaluate(cases.map(({ scored }) => scored));
    expect(byKind[kind]!.counts).toEqual(
      plain(cases.flatMap(({ counted }) => counted).filter((each) => each.kind === kind)),
    );
  });

  test('of names that are longer by their subject, of periods, and of confidences', async () => {
    for (const { annotated } of cases) {
      const { metrics } = (await readReport(annotated.input)).result;
      const { text } = await loadDocument(annotated.input);
      // The fixtures' own metrics, with subjects cut off their names, periods changed and certain to different degrees.
      const changed = metrics.map((metric, i) => ({
        ...metric,
        ...(i % 2 === 0 && metric.indicator && { subject: metric.indicator[0]!, indicator: metric.indicator.slice(1) }),
        ...(i % 3 === 0 && { period: '1999' }),
        ...(i % 5 > 0 && { confidence: ((i * 37) % 21) / 20 }),
      }));
      const rows = (await readGold(annotated.goldFile, annotated.gold)).map(({ row, at }, i) => ({
        row: row.kind === 'date' || i % 4 === 0 ? row : { ...row, period: '2021', periodAlso: ['1999', '2022'] },
        at,
      }));
      const outcomes = match(placeRows(rows, text).placed, changed);
      const counted = countPlainly(
        text,
        rows.map(({ row }) => row as Annotated),
        changed as Predicted[],
      );
      const { counts, sure } = evaluate([{ doc: annotated.input.path, outcomes }]);
      expect(counts).toEqual(plain(counted));
      expect(counts.dated).toBeGreaterThan(0);
      expect(sure).toBeCloseTo(surePlainly(counted)!, 4);
    }
  });

  test('of documents whose metrics are wrong in every way', async () => {
    // The same gold against metrics that are shifted, cut, misnamed, revalued, doubled and left out, one after the other.
    for (const { annotated } of cases) {
      const { metrics } = (await readReport(annotated.input)).result;
      const wrong = metrics.flatMap((metric, i) => {
        switch (i % 7) {
          case 0:
            return [{ ...metric, column: metric.column + 1 }];
          case 1:
            return [{ ...metric, text: metric.text.slice(0, 1) }];
          case 2:
            return [{ ...metric, indicator: (metric.indicator ?? '').slice(2) }];
          case 3:
            return [{ ...metric, value: 1 }];
          case 4:
            return [metric, { ...metric, qualifier: 'over' as const }];
          case 5:
            return [];
          default:
            return [metric];
        }
      });
      const { text } = await loadDocument(annotated.input);
      const rows = await readGold(annotated.goldFile, annotated.gold);
      const outcomes = match(placeRows(rows, text).placed, wrong);
      const counted = countPlainly(
        text,
        rows.map(({ row }) => row as Annotated),
        wrong as Predicted[],
      );
      expect(tally(outcomes)).toEqual(plain(counted));
    }
  });
});
