import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { table } from '../../src/export/table.js';
import type { Metric } from '../../src/types.js';
import { metric, rendered, result } from './sample.js';

const plain = new Chalk({ level: 0 });

function lines(metrics: Metric[], width = 100): string[] {
  return rendered(table({ header: 'en', width, paint: plain }), result('report.txt', metrics))
    .trimEnd()
    .split('\n');
}

const mixed = [
  metric({ indicator: '受理来电', text: '362件', value: 362 }),
  metric({ line: 12, indicator: '办理时限', text: '5个工作日', kind: 'duration', value: 5, unit: '工作日' }),
  metric({ indicator: 'APP注册用户', text: '1.2万', value: 12000, unit: '' }),
];

describe('columns', () => {
  test('line up by display width, of which a Han character takes two', () => {
    const kinds = ['kind', 'count', 'duration', 'count'];
    const places = lines(mixed)
      .slice(1)
      .map((line, i) => stringWidth(line.slice(0, line.lastIndexOf(kinds[i]!))));
    expect(places.length).toBe(4);
    expect(new Set(places).size).toBe(1);
  });

  test.each([120, 80, 60, 50])('are cut to a terminal of %i cells', (width) => {
    const long = metric({
      indicator: '群众对热线办理结果的总体满意程度'.repeat(4),
      text: '一千二百三十四万五千六百七十八件',
    });
    for (const line of lines([long, ...mixed], width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(lines([long], width).join('\n')).toContain('…');
  });

  test('a cut never halves a Han character', () => {
    const all = [50, 51, 52, 53].flatMap((width) => lines([metric({ indicator: '满意度'.repeat(20) })], width));
    expect(all.join('')).not.toContain('\uFFFD');
  });
});

describe('cells', () => {
  test.each<[string, Partial<Metric>, string]>([
    ['a range', { value: 1, max: 2 }, '1–2'],
    ['a large number in digits', { value: 5e12 }, '5000000000000'],
    ['a date', { kind: 'date', value: '2021-08' }, '2021-08'],
    ['over', { qualifier: 'over' }, '>362'],
    ['under a range', { qualifier: 'under', value: 1, max: 2 }, '<1–2'],
    ['about', { qualifier: 'about' }, '~362'],
    ['a change that is a target', { delta: 'up', status: 'target' }, 'up target'],
  ])('%s', (_, about, shown) => {
    expect(lines([metric(about)])[2]).toContain(shown);
  });

  test('what is actual is not marked', () => {
    expect(lines([metric()])[2]).not.toContain('actual');
  });

  test('escape sequences of a document do not reach the terminal', () => {
    const text = lines([metric({ indicator: '受理\u001b[2J\u202e来电\n件' })]).join('\n');
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
    expect(text.split('\n').length).toBe(3);
  });
});

describe('doubtful rows', () => {
  const certain = metric({ indicator: '受理来电', confidence: 0.96 });
  const doubtful = metric({ indicator: '满意率', confidence: 0.65, alternative: '群众满意率' });

  test('bear a question mark, without colours too; others have none', () => {
    const [, , first, second] = lines([certain, doubtful]);
    expect(first).not.toContain('?');
    expect(second).toMatch(/满意率 +\? /);
    expect(lines([certain, metric()]).join('')).not.toContain('?');
  });

  test('are below 0.7', () => {
    expect(lines([metric({ confidence: 0.7 })]).join('')).not.toContain('?');
    expect(lines([metric({ confidence: 0.69 })]).join('')).toContain('?');
  });

  test('keep it where the name is cut', () => {
    const long = { ...doubtful, indicator: '群众对热线办理结果的总体满意程度'.repeat(4) };
    expect(lines([long], 60)[2]).toMatch(/… +\? +362/);
  });

  test('are yellow where there are colours', () => {
    const coloured = table({ header: 'en', width: 100, paint: new Chalk({ level: 1 }) });
    expect(rendered(coloured, result('a.txt', [doubtful]))).toContain('\u001b[33m?\u001b[39m');
  });

  test('with confidence and the name that came second where these are asked for', () => {
    const exporter = table({ header: 'en', width: 100, paint: plain, doubtful: true });
    const [, headings, first, second] = rendered(exporter, result('a.txt', [doubtful, certain])).split('\n');
    expect(headings).toMatch(/indicator +confidence +alternative +value/);
    expect(first).toMatch(/满意率 +\? +0\.65 +群众满意率 +362/);
    expect(second).toMatch(/受理来电 +0\.96 +362/);
    expect(lines([doubtful]).join('')).not.toContain('群众');
  });
});

describe('documents', () => {
  const exporter = table({ header: 'zh', width: 100, paint: plain });

  test('each has a heading line; an empty line stands between', () => {
    expect(rendered(exporter, result('a.txt', [metric()]))).toMatch(/^a\.txt {2}1 metric\n/);
    expect(rendered(exporter, result('b.txt', []))).toBe('b.txt  0 metrics\n');
    expect(exporter.between()).toBe('\n');
  });

  test('column headings come in Chinese too', () => {
    expect(rendered(exporter, result('a.txt', [metric()])).split('\n')[1]).toMatch(/行 +指标 +数值 +单位 +类型 +原文/);
  });
});

test('colours are those of the painter', () => {
  const coloured = table({ header: 'en', width: 100, paint: new Chalk({ level: 1 }) });
  expect(rendered(coloured, result('a.txt', [metric()]))).toContain('\u001b[36m');
  expect(lines([metric()]).join('')).not.toContain('\u001b');
});
