import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import type { Metric } from '../../src/types.js';
import { holds } from './check.js';
import { inFullWidth, paragraph, sentence } from './texts.js';

// What is read of a sentence depends on the document in few ways: its headings, its title, and the years that are stated.
// These texts have one title, no headings, and a reference that is given.
const TITLE = '禾溪县政务服务中心工作情况\n';
const OPTIONS = { reference: '2022' };

/** The metrics of a stretch of a text, as if it began there. */
function within(text: string, start: number, end: number): Metric[] {
  const line = text.slice(0, start).split('\n').length - 1;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  return extract(text, OPTIONS)
    .filter((metric) => metric.start >= start && metric.end <= end)
    .map((metric) => ({
      ...metric,
      start: metric.start - start,
      end: metric.end - start,
      column: metric.line === line + 1 ? metric.column - column : metric.column,
      line: metric.line - line,
    }));
}

const paragraphs = fc.array(paragraph, { maxLength: 4 });

test('a paragraph is read alike whatever stands before and behind it', () => {
  holds(fc.tuple(paragraphs, paragraph, paragraphs), 250, ([before, own, behind]) => {
    const alone = TITLE + own;
    const lead = TITLE + before.map((each) => `${each}\n`).join('');
    const among = `${lead}${own}\n${behind.join('\n')}`;
    expect(within(among, lead.length, lead.length + own.length)).toEqual(within(alone, TITLE.length, alone.length));
  });
});

test('so is a sentence in its paragraph', () => {
  holds(
    fc.tuple(fc.array(sentence, { maxLength: 4 }), sentence, fc.array(sentence, { maxLength: 4 })),
    250,
    ([before, own, behind]) => {
      const lead = `${TITLE}各单位认真履行职责。`;
      const alone = lead + own;
      const longer = lead + before.join('');
      const among = longer + own + behind.join('');
      expect(within(among, longer.length, longer.length + own.length)).toEqual(
        within(alone, lead.length, alone.length),
      );
    },
  );
});

test('a report twice has every metric twice', () => {
  holds(paragraphs, 150, (some) => {
    const once = TITLE + some.map((each) => `${each}\n`).join('');
    const first = extract(once, OPTIONS);
    const twice = extract(once + once, OPTIONS);
    expect(twice.map(({ text, value, indicator }) => [text, value, indicator])).toEqual(
      [...first, ...first].map(({ text, value, indicator }) => [text, value, indicator]),
    );
  });
});

const bare = ({ start, end, kind, value, max, qualifier, delta, status, period }: Metric) => ({
  start,
  end,
  kind,
  value,
  max,
  qualifier,
  delta,
  status,
  period,
});

test('full-width digits and signs are read like others', () => {
  holds(paragraph, 200, (own) => {
    // A full-width comma parts clauses, where a narrow one may part thousands.
    const wide = own.replace(/[^,]+/g, inFullWidth);
    expect(extract(TITLE + wide, OPTIONS).map(bare)).toEqual(extract(TITLE + own, OPTIONS).map(bare));
  });
});

/** Characters of the texts that have another traditional form, each with it. */
const PAIRS =
  '县縣 务務 开開 发發 检檢 资資 绿綠 终終 满滿 达達 万萬 亿億 个個 处處 过過 环環 训訓 认認 职職 责責 单單 区區 学學 员員 众眾 来來 办辦 结結';
const TRADITIONAL = new Map(PAIRS.split(' ').map((pair) => [pair[0], pair[1]] as const));
const inTraditional = (text: string) => [...text].map((character) => TRADITIONAL.get(character) ?? character).join('');

test('traditional characters are read like simplified ones', () => {
  holds(paragraph, 200, (own) => {
    // A few characters say that a text is traditional; each of these has one.
    const title = '禾溪县来信办结情况\n';
    const simplified = extract(title + own, OPTIONS);
    const metrics = extract(inTraditional(title + own), OPTIONS);
    expect(metrics.map(bare)).toEqual(simplified.map(bare));
    const names = simplified.map(({ indicator }) => indicator && inTraditional(indicator));
    expect(metrics.map(({ indicator }) => indicator)).toEqual(names);
  });
});
