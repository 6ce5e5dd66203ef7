import { describe, expect, test } from 'vitest';
import { zip } from '../load/archive/zip.js';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

const { at, write, read } = tempFolder();

const SPEECH = '政 府 工 作 报 告\n（2024年1月31日在内江市第八届人民代表大会第四次会议上）\n市长 林一帆\n各位代表：\n';
const PLAN = '青禾县2023年惠企工作方案\n青政办发〔2023〕4号\n办结15件。\n';
const HEADINGS =
  'doc,article,title,documentKind,issuer,region,regionCode,reportYear,published,documentNumber,source,encoding,characters';

describe('zhibiao info', () => {
  test('csv on a pipe, a row a document in the order of the inputs', async () => {
    await write({ 'reports/a.txt': SPEECH, 'reports/b.txt': PLAN });
    const { exit, out, err } = await zhibiao(['info', at('reports')]);
    expect(out.split('\r\n')).toEqual([
      HEADINGS,
      `a.txt,,政府工作报告,work-report,内江市人民政府,内江市,511000,2024,2024-01-31,,,utf-8,${SPEECH.length}`,
      `b.txt,,青禾县2023年惠企工作方案,plan,,,,2023,,青政办发〔2023〕4号,,utf-8,${PLAN.length}`,
      '',
    ]);
    expect([exit, err]).toEqual([0, '']);
  });

  test('Chinese headings and a byte order mark', async () => {
    await write({ 'b.txt': PLAN });
    const { out } = await zhibiao(['info', at('b.txt'), '--header', 'zh', '--bom']);
    expect(out.split('\r\n')[0]).toBe(
      '\uFEFF文件,篇,标题,文种,发布机构,地区,行政区划代码,报告年份,发布日期,文号,来源,编码,字符数',
    );
  });

  test('json for one document and for several', async () => {
    await write({ 'a.txt': SPEECH, 'b.txt': PLAN });
    const one = JSON.parse((await zhibiao(['info', at('a.txt'), '-f', 'json'])).out);
    expect(one).toMatchObject({ kind: 'work-report', region: { name: '内江市', code: '511000' }, year: 2024 });
    const both = JSON.parse((await zhibiao(['info', at('a.txt'), at('b.txt'), '-f', 'json'])).out);
    expect(both.map(({ kind }: { kind: string }) => kind)).toEqual(['work-report', 'plan']);
  });

  test('jsonl', async () => {
    await write({ 'a.txt': SPEECH, 'b.txt': PLAN });
    const { out } = await zhibiao(['info', at(), '-f', 'jsonl']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ documentKind: 'work-report', regionCode: '511000' }, { documentKind: 'plan' }]);
  });

  test('blocks on a terminal', async () => {
    await write({ 'b.txt': PLAN });
    const { out } = await zhibiao(['info', at('b.txt')], { terminal: true });
    expect(out.split('\n').slice(1, 5)).toEqual([
      '  title           青禾县2023年惠企工作方案',
      '  documentKind    plan',
      '  reportYear      2023',
      '  documentNumber  青政办发〔2023〕4号',
    ]);
  });

  test('a document that fails is a line and costs nothing else', async () => {
    await write({ 'a.txt': PLAN, 'empty.txt': '', 'z.txt': SPEECH });
    const { exit, out, errLines } = await zhibiao(['info', at('a.txt'), at('empty.txt'), at('gone.txt'), at('z.txt')]);
    expect(exit).toBe(1);
    expect(out.split('\r\n').map((row) => row.split(',')[2])).toEqual([
      'title',
      '青禾县2023年惠企工作方案',
      '政府工作报告',
      undefined,
    ]);
    expect(errLines).toEqual([
      `zhibiao: ${at('gone.txt')}: no such file or folder; check the path`,
      expect.stringMatching(/^zhibiao: .*empty\.txt: .*empty/),
    ]);
  });

  test('where all fail, json is still json', async () => {
    await write({ 'a.txt': '', 'b.txt': '' });
    const { exit, out } = await zhibiao(['info', at(), '-f', 'json']);
    expect([exit, JSON.parse(out)]).toEqual([1, []]);
  });

  test('which files are read, as extract has it', async () => {
    await write({ 'd/a.txt': PLAN, 'd/b.md': PLAN, 'd/old/c.txt': PLAN, list: `${at('d', 'a.txt')}\n` });
    const docs = async (...args: string[]) =>
      (await zhibiao(['info', ...args, '-f', 'jsonl'])).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).doc);
    expect(await docs(at('d'), '--include', '*.md')).toEqual(['b.md']);
    expect(await docs(at('d'), '--exclude', 'old')).toEqual(['a.txt']);
    expect(await docs('--files-from', at('list'))).toEqual([at('d', 'a.txt')]);
  });

  test.each([
    [['--format', 'xml'], 'unknown format "xml"; use csv, json or jsonl'],
    [['--header', 'fr'], 'unknown header "fr"; use en or zh'],
    [['--max-size', 'much'], 'unknown size "much"; use one such as 500k, 10MB or 1GiB'],
  ])('a call that is wrong: %s', async (flags, message) => {
    await write({ 'a.txt': PLAN });
    const { exit, out, errLines } = await zhibiao(['info', at('a.txt'), ...flags]);
    expect([exit, out, errLines]).toEqual([2, '', [`zhibiao: ${message}`]]);
  });

  test('no path', async () => {
    expect((await zhibiao(['info'])).exit).toBe(2);
  });
});

describe('extract --metadata', () => {
  test('columns behind the last, and nothing else changes', async () => {
    await write({ 'b.txt': PLAN });
    const rows = (text: string) => text.trimEnd().split('\r\n');
    const plain = rows((await zhibiao(['extract', at('b.txt')])).out);
    const known = rows((await zhibiao(['extract', at('b.txt'), '--metadata'])).out);
    const behind = plain.map((row, i) => known[i]!.startsWith(row) && known[i]!.slice(row.length));
    expect(behind).toEqual([
      ',title,documentKind,issuer,region,regionCode,reportYear,published,documentNumber',
      ...plain.slice(1).map(() => ',青禾县2023年惠企工作方案,plan,,,,2023,,青政办发〔2023〕4号'),
    ]);
    expect(plain.length).toBeGreaterThan(1);
  });

  test('files are made anew where it was not asked for before', async () => {
    await write({ 'b.txt': PLAN });
    await zhibiao(['extract', at('b.txt'), '-o', at('out')]);
    expect(await read('out/b.csv')).not.toContain('documentKind');
    await zhibiao(['extract', at('b.txt'), '-o', at('out'), '--resume', '--metadata']);
    expect(await read('out/b.csv')).toContain('documentKind');
    await zhibiao(['extract', at('b.txt'), '-o', at('out'), '--resume']);
    expect(await read('out/b.csv')).not.toContain('documentKind');
  });

  describe('a file that holds several documents', () => {
    const COMPILATION =
      '办事经验选编\n河口镇2021年工作总结\n（2022年1月5日）\n全年调解纠纷41件。\n松岭镇2022年工作要点\n（2022年2月8日）\n拟修路3公里。\n';

    test('gives a row for each article of a compilation', async () => {
      await write({ 'c.txt': COMPILATION });
      const { out } = await zhibiao(['info', at('c.txt'), '-f', 'jsonl']);
      const documents = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(documents).toMatchObject([
        { article: 1, title: '河口镇2021年工作总结', documentKind: 'annual-report', published: '2022-01-05' },
        { article: 2, title: '松岭镇2022年工作要点', documentKind: 'plan', published: '2022-02-08' },
      ]);
    });

    test('is an array of json', async () => {
      await write({ 'c.txt': COMPILATION });
      const { out } = await zhibiao(['info', at('c.txt'), '-f', 'json']);
      expect(JSON.parse(out).map(({ article }: { article: object }) => article)).toEqual([
        { number: 1, title: '河口镇2021年工作总结' },
        { number: 2, title: '松岭镇2022年工作要点' },
      ]);
    });

    test('gives a row for each line with --text-field, and tells of those that are none', async () => {
      await write({ 'd.jsonl': `${JSON.stringify({ text: PLAN })}\nnone\n${JSON.stringify({ text: SPEECH })}\n` });
      const { exit, out, errLines } = await zhibiao(['info', at('d.jsonl'), '--text-field', 'text', '-f', 'json']);
      expect(JSON.parse(out)).toMatchObject([
        { article: { number: 1 }, kind: 'plan' },
        { article: { number: 3 }, kind: 'work-report' },
      ]);
      expect(errLines).toEqual([expect.stringContaining('d.jsonl, line 2: is no JSON')]);
      expect(exit).toBe(1);
    });

    test('gives the lines of JSON Lines in an archive', async () => {
      const lines = `${JSON.stringify({ text: PLAN })}\n${JSON.stringify({ text: SPEECH })}\n`;
      await write({ 'd.zip': zip([{ name: 'd.jsonl', content: lines }]) });
      const { exit, out, err } = await zhibiao(['info', at('d.zip'), '--text-field', 'text', '-f', 'json']);
      expect(JSON.parse(out)).toMatchObject([{ kind: 'plan' }, { kind: 'work-report' }]);
      expect([exit, err]).toEqual([0, '']);
    });
  });
});
