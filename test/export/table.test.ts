import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { table } from '../../src/export/table.js';
import type { Metric } from '../../src/types.js';
import { metric, result } from './sample.js';

const plain = new Chalk({ level: 0 });

function lines(metrics: Metric[], width = 100): string[] {
  return table({ header: 'en', width, paint: plain }).document(result('report.txt', metrics)).trimEnd().split('\n');
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

describe('documents', () => {
  const exporter = table({ header: 'zh', width: 100, paint: plain });

  test('each has a heading line; an empty line stands between', () => {
    expect(exporter.document(result('a.txt', [metric()]))).toMatch(/^a\.txt {2}1 metric\n/);
    expect(exporter.document(result('b.txt', []))).toBe('b.txt  0 metrics\n');
    expect(exporter.between()).toBe('\n');
  });

  test('column headings come in Chinese too', () => {
    expect(exporter.document(result('a.txt', [metric()])).split('\n')[1]).toMatch(/行 +指标 +数值 +单位 +类型 +原文/);
  });
});

test('colours are those of the painter', () => {
  const coloured = table({ header: 'en', width: 100, paint: new Chalk({ level: 1 }) });
  expect(coloured.document(result('a.txt', [metric()]))).toContain('\u001b[36m');
  expect(lines([metric()]).join('')).not.toContain('\u001b');
});
