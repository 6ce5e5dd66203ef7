import { describe, expect, test, vi } from 'vitest';
import { extract, parseDate, parseNumber } from '../../src/index.js';
import { reportsFrom } from '../../src/pipeline.js';

vi.setConfig({ testTimeout: 120_000 });

/** What reading may cost more for four times as much; what grows with the square costs sixteen times as much. */
const MOST_GROWTH = 9;
/** Below this much processor time, in milliseconds, growth shows nothing. */
const NOTHING = 250;
const SHORT = 50_000;

async function processorTime(read: () => unknown): Promise<number> {
  const { user } = process.cpuUsage();
  await read();
  return process.cpuUsage({ user, system: 0 }).user / 1000;
}

/** How many times longer four times as much takes; 1 where it takes no time to speak of. */
async function growth(read: (length: number) => unknown): Promise<number> {
  await read(1000);
  const long = await processorTime(() => read(4 * SHORT));
  if (long < NOTHING) return 1;
  return long / Math.max(NOTHING / 8, await processorTime(() => read(SHORT)));
}

const input = (path: string) => ({ path, file: path });
const read = (path: string, text: string) => reportsFrom(input(path), Buffer.from(text), { textField: 'text' });
const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}<p>今年办结3件，增长5%。办结了很多案件，群众都很满意，办结率也很高，明年继续。</p></body></html>`;

/** What texts and pages are filled with, over and over. */
const UNITS = [
  ...'1一〇，。、；：:,.-—~()（）《》“”[]【】<>&%万亿百十千第年月日又点余a甲件元 \t\u3000\u00a0\u200b\ufeff\ud83d\ufffd\0',
  ...['1,', '1.', '1 ', '0 0 ', '1-', '1至', '一、', '(1', '()', '5件，', '《甲', '分之', '百分之', '其中', '和', '的'],
  ...['&lt;', '&#0;', '<p>', '<td>', '<a href=x>', '<!--', '</', '2021年', '1月1日', '单位：', '来源：', '首页>'],
];

const runs = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
const name = (unit: string) => JSON.stringify(unit);

describe('time goes with the length of', () => {
  test.each(UNITS.map((unit) => [name(unit), unit]))('a text of %s', async (_, unit) => {
    expect(await growth((length) => extract(`总结\n办结3件。${runs(unit, length)}件，增长5%。`))).toBeLessThan(
      MOST_GROWTH,
    );
  });

  test.each(UNITS.map((unit) => [name(unit), unit]))('a page of %s', async (_, unit) => {
    const reading = (length: number) =>
      read('a.html', page(`<p>办结3件，${runs(unit, length)}，增长5%。</p>`)).catch(() => undefined);
    expect(await growth(reading)).toBeLessThan(MOST_GROWTH);
  });

  test.each(UNITS.map((unit) => [name(unit), unit]))('a number or a date of %s', async (_, unit) => {
    const reading = (length: number) => [
      parseNumber(`${runs(unit, length)}`),
      parseNumber(`一点${runs(unit, length)}x`),
      parseDate(`${runs(unit, length)}x`, '2021'),
    ];
    expect(await growth(reading)).toBeLessThan(MOST_GROWTH);
  });

  test.each([
    ['a title of letters', (long: string) => page('', `<title>${long}！</title>`), 'a'],
    ['a title of blanks', (long: string) => page('', `<title>甲${long}乙</title>`), '\u3000'],
    ['a heading of blanks', (long: string) => page(`<h1>甲${long}乙</h1>`), '\u3000'],
    ['a label with blanks', (long: string) => page(`<p>来源：甲${long}乙</p>`), '\u00a0'],
    [
      'an index box of blanks',
      (long: string) => page(`<table border=1><tr><td>索引号：</td><td>信${long}乙</td></tr></table>`),
      '\u3000',
    ],
    ['controls side by side', (long: string) => page(long), '<input>'],
    ['scripts side by side', (long: string) => page(long), '<script></script>'],
    ['hidden words side by side', (long: string) => page(`${long}${'乙'.repeat(long.length)}`), '<i hidden>甲</i>'],
    ['a drawn line', (long: string) => page(`<pre>${long.replace(/.{3990}/g, '$&x|1\n')}</pre>`), '-'],
  ] as const)('%s', async (_, made, unit) => {
    expect(await growth((length) => read('a.html', made(runs(unit, length))))).toBeLessThan(MOST_GROWTH);
  });

  test('a line of JSON', async () => {
    for (const text of ['\u0000', '[', '1一', '\ud800']) {
      const reading = (length: number) =>
        read('a.jsonl', JSON.stringify({ text: runs(text, length), title: runs(text, length) }));
      expect(await growth(reading)).toBeLessThan(MOST_GROWTH);
    }
  });

  test('a class of age with brackets that go on', () => {
    const table = `年龄\t1年${'()'.repeat(40)}(\t2年以上\n甲\t5\t6\n乙\t7\t8\n`;
    expect(extract(table).length).toBeGreaterThan(0);
  });
});
