import { describe, expect, test, vi } from 'vitest';
import { zhibiao } from '../cli/run-command.js';
import { tempFolder } from '../cli/temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('../cli/fake-extract.js'));

const { at, write } = tempFolder();
const evaluate = (...args: string[]) => zhibiao(['eval', at(), ...args]);
const jsonl = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const COUNT = { line: 1, text: '214件', kind: 'count', value: 214, unit: '件', indicator: '审查合同' };
const RATE = { line: 2, text: '100%', kind: 'rate', value: 100, unit: '%', indicator: '办结率' };
const LETTERS = { line: 1, text: '36件', kind: 'count', value: 36, unit: '件', indicator: '受理来信' };

const GOOD = {
  'a.txt': '审查合同214件\n办结率100%\n',
  'a.gold.jsonl': jsonl(COUNT, RATE),
  'sub/b.txt': '受理来信36件\n',
  'sub/b.jsonl': jsonl(LETTERS),
};

/** One mistake of every sort in a single document. */
const BAD = {
  'a.txt': '审查合同214件\n办结率100%\n受理来信36件\n来电5件\n走访12件\n会议室8间\n',
  'a.gold.jsonl': jsonl(
    { ...COUNT, value: 215, status: 'target' },
    { ...RATE, indicator: '满意度', also: ['群众评价'] },
    { ...LETTERS, line: 3, text: '36' },
    { line: 6, text: '8间', kind: 'count', value: 8, unit: '间', indicator: '会议室', qualifier: 'over' },
    { line: 5, text: '12件', kind: 'count', value: 12, unit: '件', optional: true },
  ),
};

describe('the table', () => {
  test('all, by kind, by document, and the intervals', async () => {
    await write(GOOD);
    const { exit, out, err } = await evaluate();
    expect(out.split('\n')).toEqual([
      '           gold  predicted      P      R     F1   span  value   name  attrs  ROW F1  exact',
      'all           3          3  100.0  100.0  100.0  100.0  100.0  100.0  100.0   100.0  100.0',
      '',
      'count         2          2  100.0  100.0  100.0  100.0  100.0  100.0  100.0   100.0  100.0',
      'rate          1          1  100.0  100.0  100.0  100.0  100.0  100.0  100.0   100.0  100.0',
      '',
      'a.txt         2          2  100.0  100.0  100.0  100.0  100.0  100.0  100.0   100.0  100.0',
      'sub/b.txt     1          1  100.0  100.0  100.0  100.0  100.0  100.0  100.0   100.0  100.0',
      '',
      '95 % intervals  F1 100.0–100.0  value 100.0–100.0  name 100.0–100.0  attrs 100.0–100.0  ROW F1 100.0–100.0  exact 100.0–100.0',
      '',
    ]);
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('a figure that there is nothing to take from is a dash; names in Chinese are aligned', async () => {
    await write({ '报告.txt': '审查合同214件\n', '报告.gold.jsonl': jsonl({ ...RATE, line: 1, text: '214' }) });
    const { out } = await evaluate();
    expect(out.split('\n').slice(0, 7)).toEqual([
      '          gold  predicted    P    R   F1  span  value  name  attrs  ROW F1  exact',
      'all          1          1  0.0  0.0  0.0     –      –     –      –     0.0      –',
      '',
      'count        0          1  0.0    –  0.0     –      –     –      –     0.0      –',
      'rate         1          0    –  0.0  0.0     –      –     –      –     0.0      –',
      '',
      '报告.txt     1          1  0.0  0.0  0.0     –      –     –      –     0.0      –',
    ]);
  });

  test('is plain on a pipe and where NO_COLOR says so', async () => {
    await write(GOOD);
    expect((await evaluate()).out).not.toContain('\u001b');
    expect((await zhibiao(['eval', at()], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });
});

describe('--errors', () => {
  const listed = [
    'missed 1',
    '  a.txt:6:4 8间  count 8 间 over  会议室',
    '',
    'spurious 1',
    '  a.txt:4:3 5件  count 5 件  来电',
    '',
    'span 1',
    '  a.txt:3:5 36件 for 36',
    '',
    'value 1',
    '  a.txt:1:5 214件  214 件 for 215 件',
    '',
    'name 1',
    '  a.txt:2:4 100%  办结率 for 满意度 or 群众评价',
    '',
    'attrs 1',
    '  a.txt:1:5 214件  status actual for target',
    '',
  ];

  test.each<[string, string[]]>([
    ['all', ['--errors']],
    ['more than there are', ['--errors', '20']],
  ])('%s, below the table', async (_, flags) => {
    await write(BAD);
    const { exit, out } = await evaluate(...flags);
    expect(out.slice(out.indexOf('missed')).split('\n')).toEqual(listed);
    expect(exit).toBe(0);
  });

  test('so many of each sort', async () => {
    await write({ 'a.txt': '来电5件\n来信6件\n来访7件\n', 'a.gold.jsonl': '' });
    const { out } = await evaluate('--errors', '2');
    expect(out.split('\n').slice(-5)).toEqual([
      'spurious 3',
      '  a.txt:1:3 5件  count 5 件  来电',
      '  a.txt:2:3 6件  count 6 件  来信',
      '  … and 1 more',
      '',
    ]);
  });

  test('names that are only like gold, and periods', async () => {
    await write({
      'a.txt': GOOD['a.txt'],
      'a.gold.jsonl': jsonl(
        { ...COUNT, indicator: '审查合同数', also: ['审查合同份数'] },
        { ...RATE, period: '2021', periodAlso: ['2021-12'] },
      ),
    });
    const { out } = await evaluate('--errors');
    expect(out.slice(out.indexOf('inexact')).split('\n')).toEqual([
      'inexact 1',
      '  a.txt:1:5 214件  审查合同 for 审查合同数 or 审查合同份数',
      '',
      'period 1',
      '  a.txt:2:4 100%  (none) for 2021 or 2021-12',
      '',
    ]);
    expect(out).toMatch(/ROW F1 {2}exact {2}period\nall .* 100\.0 {3}50\.0 {5}0\.0\n/);
    expect(out).toMatch(/95 % intervals .* exact .*–.* period 0\.0–0\.0\n/);
    const score = JSON.parse((await evaluate('--json')).out);
    expect(score).toMatchObject({ row: 1, exact: 0.5, period: 0, counts: { exact: 1, dated: 1, period: 0 } });
    for (const absent of ['sure', 'calibration']) expect(score).not.toHaveProperty(absent);
  });

  test('nothing where nothing is wrong', async () => {
    await write(GOOD);
    expect((await evaluate('--errors')).out).toBe((await evaluate()).out);
  });
});

describe('--json', () => {
  test('figures, counts, intervals, kinds and documents', async () => {
    await write(BAD);
    const score = JSON.parse((await evaluate('--json')).out);
    expect(score).toMatchObject({
      gold: 4,
      predicted: 4,
      found: { precision: 0.75, recall: 0.75, f1: 0.75 },
      span: 0.6667,
      value: 0.6667,
      name: 0.6667,
      attrs: 0.6667,
      row: 0.25,
      counts: { gold: 4, predicted: 4, found: 3, span: 2, value: 2, named: 3, name: 2, attrs: 2, row: 1, exact: 2 },
      intervals: { confidence: 0.95, resamples: 1000 },
      byKind: { count: { gold: 3, predicted: 3 }, rate: { gold: 1, found: { f1: 1 }, name: 0, row: 0 } },
    });
    expect(score.byDocument).toHaveLength(1);
    expect(score.byDocument[0]).toMatchObject({ doc: 'a.txt', gold: 4, row: 0.25 });
    expect(score).not.toHaveProperty('errors');
    for (const figure of ['found', 'value', 'name', 'attrs', 'row']) {
      const { low, high } = score.intervals[figure];
      expect(low).toBeLessThan(high);
    }
  });

  test('is the same each time', async () => {
    await write(BAD);
    expect((await evaluate('--json')).out).toBe((await evaluate('--json')).out);
  });

  test('with --errors', async () => {
    await write(BAD);
    const { errors } = JSON.parse((await evaluate('--json', '--errors')).out);
    expect(errors.map((error: { sort: string; line: number }) => `${error.sort} ${error.line}`)).toEqual([
      'missed 6',
      'spurious 4',
      'span 3',
      'value 1',
      'name 2',
      'attrs 1',
    ]);
    expect(errors[3]).toMatchObject({
      doc: 'a.txt',
      column: 5,
      kind: 'count',
      gold: { value: 215 },
      predicted: { value: 214 },
    });
  });
});

describe('texts', () => {
  test('in another folder', async () => {
    await write({ 'texts/a.txt': GOOD['a.txt'], 'gold/a.jsonl': GOOD['a.gold.jsonl'] });
    const { exit, out } = await zhibiao(['eval', at('gold'), '--texts', at('texts')]);
    expect(out).toMatch(/^a\.txt {2}/m);
    expect(exit).toBe(0);
  });

  test('are read as extract reads them: a page, UTF-16, a named encoding', async () => {
    const page = '<html><body><h1>通报</h1><p>审查合同214件</p></body></html>';
    await write({
      'a.html': page,
      'a.gold.jsonl': jsonl({ ...COUNT, line: 2 }),
      'b.txt': Buffer.from('\uFEFF审查合同214件\r\n办结率100%', 'utf16le'),
      'b.gold.jsonl': jsonl(COUNT, RATE),
    });
    const { byDocument } = JSON.parse((await evaluate('--json')).out);
    expect(byDocument.map(({ doc, row }: { doc: string; row: number }) => [doc, row])).toEqual([
      ['a.html', 1],
      ['b.txt', 1],
    ]);
    const { errLines } = await evaluate('--encoding', 'klingon');
    expect(errLines[0]).toContain('unknown encoding "klingon"');
  });
});

describe('what goes wrong is a line, the rest is scored, exit 1', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'a row that is not in its line',
      { 'c.txt': '来电5件', 'c.gold.jsonl': jsonl({ ...COUNT, text: '6件' }) },
      'zhibiao: c.txt: c.gold.jsonl, line 1: "6件" does not occur in line 1 of the text; mend the row',
    ],
    [
      'a row of a line that is not there',
      { 'c.txt': '来电5件', 'c.gold.jsonl': `\n${jsonl({ ...COUNT, line: 9 })}` },
      'zhibiao: c.txt: c.gold.jsonl, line 2: "214件" is said to be in line 9, the text has 1; mend the row',
    ],
    [
      'gold that is none',
      { 'c.txt': '来电5件', 'c.gold.jsonl': jsonl({ ...COUNT, kind: 'number' }) },
      'zhibiao: c.txt: c.gold.jsonl, line 1: kind is "number"; it must be one of count, rate, money, duration, measure, rank, date',
    ],
    ['gold without a text', { 'c.gold.jsonl': '' }, 'zhibiao: c.gold.jsonl: has no text beside it'],
    [
      'a fault in the program',
      { 'c.txt': '出错', 'c.gold.jsonl': '' },
      'zhibiao: c.txt: unexpected TypeError: no such rule; please report this',
    ],
  ])('%s', async (_, files, line) => {
    await write({ ...GOOD, ...files });
    const { exit, out, errLines } = await evaluate();
    expect(errLines).toEqual([line]);
    expect(out).toMatch(/^a\.txt .* 100\.0$/m);
    expect(exit).toBe(1);
  });

  test('an empty text', async () => {
    await write({ ...GOOD, 'c.txt': '', 'c.gold.jsonl': '' });
    const { exit, errLines } = await evaluate();
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(/^zhibiao: c\.txt: .*empty/);
    expect(exit).toBe(1);
  });

  test('a row that does not fit counts as missed', async () => {
    await write({ 'a.txt': '来电5件', 'a.gold.jsonl': jsonl({ ...COUNT, text: '6件' }) });
    const { out } = await evaluate('--errors');
    expect(out).toContain('missed 1\n  a.txt:1 6件  count 214 件  审查合同\n');
  });
});

describe('a call that is wrong exits with 2 and says what would be right', () => {
  test.each<[string, Record<string, string>, string[], RegExp]>([
    ['no such folder', {}, ['nowhere'], /nowhere: no such folder; name the folder that holds the gold$/],
    ['a file', { 'a.txt': '' }, ['a.txt'], /a\.txt: no such folder; /],
    [
      'a folder without gold',
      { 'in/a.txt': '来电5件' },
      ['in'],
      /in: no gold beside a text; .*report\.gold\.jsonl.*--texts/,
    ],
    ['an empty folder', { 'in/.keep': '' }, ['in'], /in: no gold beside a text; /],
    ['gold without its texts', { 'in/a.jsonl': '' }, ['in'], /in: no gold beside a text; .*--texts/],
  ])('%s', async (_, files, [folder], message) => {
    await write(files);
    const { exit, out, errLines } = await zhibiao(['eval', at(folder!)]);
    expect(out).toBe('');
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(message);
    expect(exit).toBe(2);
  });

  test.each<[string, string[], RegExp]>([
    ['no such folder of texts', ['--texts', 'nowhere'], /nowhere: no such folder; name with --texts/],
    ['a folder before its option', ['--errors', 'fixtures'], /--errors.*fixtures.*the folder stands before it/],
    ['no rows', ['--errors', '0'], /--errors.*It takes a number/],
    ['no such segmenter', ['--segmenter', 'jieba'], /unknown segmenter "jieba"/],
    ['no such reference', ['--reference', 'yesterday'], /unknown reference date/],
  ])('%s', async (_, flags, message) => {
    await write(GOOD);
    const { exit, errLines } = await evaluate(...flags);
    expect(errLines[0]).toMatch(message);
    expect(exit).toBe(2);
  });

  test('two folders of which none fits the other', async () => {
    await write({ 'gold/a.jsonl': '', 'texts/b.txt': '来电5件' });
    const { exit, errLines } = await zhibiao(['eval', at('gold'), '--texts', at('texts')]);
    expect(errLines[0]).toMatch(/gold: no gold for a text in .*texts; /);
    expect(exit).toBe(2);
  });

  test('no folder', async () => {
    expect((await zhibiao(['eval'])).exit).toBe(2);
  });
});
