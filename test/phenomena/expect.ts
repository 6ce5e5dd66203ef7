import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import type { ExtractOptions, Kind, Metric, Qualifier } from '../../src/types.js';

/**
 * A figure that a sentence must give. What is left out is not asked, with these exceptions:
 * `qualifier`, `delta` and `max` left out must be absent, and `status` left out must be `actual`.
 */
export interface Expected {
  /** The figure as written; a list where careful readers draw the border differently (前20位). */
  text: string | readonly string[];
  kind?: Kind;
  value?: number;
  max?: number;
  unit?: string;
  /** The heading of its column; a list where several serve equally. */
  indicator?: string | readonly string[];
  qualifier?: Qualifier;
  delta?: 'up' | 'down';
  status?: 'actual' | 'target';
  /** Heading path, outermost first, full stops and colons at the end of a heading aside. */
  section?: readonly string[];
  /** The sentence, white space and the closing mark aside. */
  sentence?: string;
}

/** A text and the figures that it must give, in order; none for a near miss. */
export type Row = readonly [text: string, expected: readonly Expected[]];

type Rest = Omit<Expected, 'text' | 'kind' | 'value' | 'unit'>;

const ofKind =
  (kind: Kind) =>
  (text: Expected['text'], value: number, unit: string, rest: Rest = {}): Expected => ({
    text,
    kind,
    value,
    unit,
    ...rest,
  });

export const count = ofKind('count');
export const rate = ofKind('rate');
export const money = ofKind('money');
export const duration = ofKind('duration');
export const measure = ofKind('measure');
export const rank = ofKind('rank');

const NUMERIC: readonly Kind[] = ['count', 'rate', 'money', 'duration', 'measure', 'rank'];

/** The figures of a text in order, dates aside (or of the kinds asked for). */
export function figures(text: string, options: ExtractOptions = {}, kinds: readonly Kind[] = NUMERIC): Metric[] {
  return extract(text, options).filter((metric) => kinds.includes(metric.kind));
}

const choices = (x: string | readonly string[]): readonly string[] => (typeof x === 'string' ? [x] : x);
const bareName = (name: string) => name.replace(/[\s“”‘’"']/g, '');
const bareHeading = (heading: string) => heading.replace(/\s+/g, '').replace(/[。：:]$/, '');
const bareSentence = (sentence: string) => sentence.replace(/\s+/g, '').replace(/[。；;！？]$/, '');
const show = (x: unknown) => (x === undefined ? 'nothing' : JSON.stringify(x));

function fieldDifferences(found: Metric, expected: Expected): string[] {
  const wrong: string[] = [];
  const ask = (field: string, right: boolean, got: unknown, want: unknown) => {
    if (!right) wrong.push(`${found.text}: ${field} ${show(got)} for ${show(want)}`);
  };
  const { kind, value, unit, indicator, section, sentence } = expected;
  const status = expected.status ?? 'actual';
  if (kind !== undefined) ask('kind', found.kind === kind, found.kind, kind);
  if (value !== undefined) ask('value', found.value === value, found.value, value);
  if (unit !== undefined) ask('unit', found.unit === unit, found.unit, unit);
  if (indicator !== undefined) {
    const names = choices(indicator).map(bareName);
    ask('indicator', names.includes(bareName(found.indicator ?? '')), found.indicator, indicator);
  }
  ask('max', found.max === expected.max, found.max, expected.max);
  ask('qualifier', found.qualifier === expected.qualifier, found.qualifier, expected.qualifier);
  ask('delta', found.delta === expected.delta, found.delta, expected.delta);
  ask('status', found.status === status, found.status, status);
  if (section !== undefined) {
    const same = JSON.stringify(found.section.map(bareHeading)) === JSON.stringify(section.map(bareHeading));
    ask('section', same, found.section, section);
  }
  if (sentence !== undefined) {
    ask('sentence', bareSentence(found.sentence) === bareSentence(sentence), found.sentence, sentence);
  }
  return wrong;
}

/** Everything in which the figures found differ from the expected ones, a line each; none when they are the same. */
export function differences(text: string, found: readonly Metric[], expected: readonly Expected[]): string[] {
  const wrong: string[] = [];
  let behind = 0;
  for (const metric of found) {
    const slice = text.slice(metric.start, metric.end);
    if (slice !== metric.text) wrong.push(`${metric.text}: stands at ${show(slice)}`);
    if (metric.start < behind) wrong.push(`${metric.text}: out of order or overlapping`);
    behind = metric.end;
  }
  const sameTexts =
    found.length === expected.length && expected.every((e, i) => choices(e.text).includes(found[i]!.text));
  if (!sameTexts) {
    wrong.push(`figures ${show(found.map((metric) => metric.text))} for ${show(expected.map((e) => e.text))}`);
    return wrong;
  }
  return wrong.concat(expected.flatMap((e, i) => fieldDifferences(found[i]!, e)));
}

/** A row whose figures do not stand in its text, in order, is a slip of the pen in the table itself. */
function proofread([text, expected]: Row): void {
  let from = 0;
  for (const { text: written } of expected) {
    const ends = choices(written).flatMap((w) => (text.indexOf(w, from) < 0 ? [] : [text.indexOf(w, from) + w.length]));
    if (ends.length === 0) throw new Error(`${show(written)} does not stand in ${show(text)} where the table says`);
    from = Math.min(...ends);
  }
}

/** One test a row: the figures of each text must be the expected ones. */
export function table(name: string, rows: readonly Row[], options: ExtractOptions = {}, kinds?: readonly Kind[]): void {
  describe(name, () => {
    for (const row of rows) {
      proofread(row);
      const [text, expected] = row;
      test(text.replace(/\s+/g, ' '), () => {
        expect(differences(text, figures(text, options, kinds), expected)).toEqual([]);
      });
    }
  });
}
