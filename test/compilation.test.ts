import { describe, expect, test } from 'vitest';
import { extract } from '../src/index.js';
import { readReport, reportsFrom } from '../src/pipeline.js';
import { zhibiao } from './cli/run-command.js';
import { tempFolder } from './cli/temp-folder.js';

const { at, write, read, list } = tempFolder();

const FIRST = ['柳河镇：村村有了调解室', '(2022年3月4日)', '', '去年调解纠纷52件。', ''].join('\n');
const SECOND = ['石桥街道：办事不出社区', '(2023年5月6日)', '', '今年代办事项318件,办结率97%。', ''].join('\n');
const HEAD = '乡镇工作经验选编（共2篇）\n\n';
const COMPILATION = HEAD + FIRST + SECOND;

const INPUT = { file: '/c.txt', path: 'c.txt' };
const documentsIn = async (text: string, options = {}) => {
  const { list, readings } = await reportsFrom(INPUT, Buffer.from(text), options);
  return { list, documents: readings.flatMap((each) => ('result' in each ? [each.result] : [])) };
};

describe('a compilation', () => {
  test('each article is a document of its own, with the places of the file', async () => {
    const { list, documents } = await documentsIn(COMPILATION);
    expect(list).toBe(true);
    expect(documents.map(({ document }) => document)).toEqual([
      { path: 'c.txt', title: '乡镇工作经验选编（共2篇）', format: 'text', encoding: 'utf-8', characters: HEAD.length },
      {
        path: 'c.txt',
        article: { number: 1, title: '柳河镇：村村有了调解室' },
        title: '柳河镇：村村有了调解室',
        format: 'text',
        encoding: 'utf-8',
        characters: FIRST.length,
        published: '2022-03-04',
        year: 2022,
      },
      {
        path: 'c.txt',
        article: { number: 2, title: '石桥街道：办事不出社区' },
        title: '石桥街道：办事不出社区',
        format: 'text',
        encoding: 'utf-8',
        characters: SECOND.length,
        published: '2023-05-06',
        year: 2023,
      },
    ]);
    for (const { document, metrics } of documents) {
      expect(metrics.length).toBeGreaterThan(0);
      for (const metric of metrics) {
        expect(COMPILATION.slice(metric.start, metric.end)).toBe(metric.text);
        expect(metric.article).toEqual(document.article);
      }
    }
    const figures = documents.map(({ metrics }) =>
      metrics.filter(({ kind }) => kind !== 'date').map(({ text }) => text),
    );
    expect(figures).toEqual([['2篇'], ['52件'], ['318件', '97%']]);
  });

  test('what stands above the first article counts only where there are figures in it', async () => {
    const without = await documentsIn(COMPILATION.replace('（共2篇）', ''));
    expect(without.documents.map(({ document }) => document.article?.number)).toEqual([1, 2]);
    const ofKinds = await documentsIn(COMPILATION, { kinds: ['rate'] });
    expect(ofKinds.documents.map(({ document, metrics }) => [document.article?.number, metrics.length])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  test('nothing stands above the first article', async () => {
    const { documents } = await documentsIn(FIRST + SECOND);
    expect(documents.map(({ document }) => document.article?.number)).toEqual([1, 2]);
  });

  test('the figures are those of the text as a whole', async () => {
    const all = extract(COMPILATION);
    const { documents } = await documentsIn(COMPILATION);
    expect(documents.flatMap(({ metrics }) => metrics)).toEqual(all.map((metric) => ({ ...metric, doc: 'c.txt' })));
    expect(all.find(({ text }) => text === '52件')).toMatchObject({ article: { number: 1 }, period: '2021' });
    expect(all.find(({ text }) => text === '2篇')).not.toHaveProperty('article');
    await write({ 'c.txt': COMPILATION });
    const { result } = await readReport({ file: at('c.txt'), path: 'c.txt' });
    expect(result.metrics).toHaveLength(all.length);
  });

  test('one report with a date line is no compilation', async () => {
    const { list, documents } = await documentsIn(FIRST);
    expect(list).toBe(false);
    expect(documents).toHaveLength(1);
    expect(documents[0]!.document).not.toHaveProperty('article');
    for (const metric of documents[0]!.metrics) expect(metric).not.toHaveProperty('article');
  });
});

describe('extract', () => {
  test('json is an array, on standard output and in the file', async () => {
    await write({ 'in/c.txt': COMPILATION, 'in/one.txt': FIRST });
    const { out, err, exit } = await zhibiao(['extract', at('in/c.txt'), '-f', 'json']);
    expect(JSON.parse(out).map(({ document }: { document: { article?: object } }) => document.article)).toEqual([
      undefined,
      { number: 1, title: '柳河镇：村村有了调解室' },
      { number: 2, title: '石桥街道：办事不出社区' },
    ]);
    expect({ err, exit }).toEqual({ err: '', exit: 0 });

    const run = await zhibiao(['extract', at('in'), '-f', 'csv,json', '-o', at('out'), '--progress']);
    expect(run.errLines.at(-1)).toMatch(/^zhibiao: 4 documents read, 0 failed/);
    expect(await list('out')).toEqual(['c.csv', 'c.json', 'manifest.json', 'one.csv', 'one.json']);
    expect(JSON.parse(await read('out/c.json'))).toHaveLength(3);
    expect(JSON.parse(await read('out/one.json'))).toHaveProperty('document.path', 'one.txt');
    expect(JSON.parse(await read('out/manifest.json')).inputs[0]).toMatchObject({ path: 'c.txt', documents: 3 });

    const again = await zhibiao(['extract', at('in'), '-f', 'csv,json', '-o', at('out'), '--resume', '--progress']);
    expect(again.errLines.at(-1)).toContain('0 documents read, 0 failed, 4 kept from an earlier run');
  });

  test('csv names the article', async () => {
    await write({ 'c.txt': COMPILATION });
    const { out } = await zhibiao(['extract', at('c.txt'), '-f', 'csv', '--kinds', 'rate']);
    expect(out.trimEnd().split('\r\n').at(-1)).toMatch(/,2 石桥街道：办事不出社区,[\d.]*$/);
  });
});
