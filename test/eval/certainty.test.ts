import { expect, test } from 'vitest';
import { zhibiao } from '../cli/run-command.js';
import { tempFolder } from '../cli/temp-folder.js';

const { at, write } = tempFolder();
const jsonl = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const TABLE = ['| 项目 | 面积（亩） | 窗口 |', '| --- | --- | --- |', '| 水稻 | 300 | 12 |', '| 玉米 | 260 | 7 |', ''];
const cell = (line: number, text: string, indicator: string, unit: string) => {
  const kind = unit === '亩' ? 'measure' : 'count';
  return { line, text, kind, value: Number(text), unit, indicator };
};
/** Gold to which two cells of a confidence of 0.96 and one of 0.65 are right; the other one is said to be 个. */
const GOLD = jsonl(
  cell(3, '300', '水稻面积', '亩'),
  cell(3, '12', '水稻窗口', ''),
  cell(4, '260', '玉米面积', '亩'),
  cell(4, '7', '玉米窗口', '个'),
);

test('what of the metrics can be taken without a look, and how honest their confidences are', async () => {
  await write({ 'a.txt': TABLE.join('\n'), 'a.gold.jsonl': GOLD });
  const { out } = await zhibiao(['eval', at()]);
  const lines = out.split('\n');
  expect(lines[0]).toMatch(/ROW F1 +exact +sure$/);
  expect(lines.find((line) => line.startsWith('all '))).toMatch(/ 75\.0 +100\.0 +50\.0$/);
  expect(lines.find((line) => line.startsWith('95 % '))).toMatch(/ sure [\d.]+–[\d.]+$/);
  expect(lines.slice(-9)).toEqual([
    'confidence  rows  mean  right',
    '0–0.3          0     –      –',
    '0.3–0.5        0     –      –',
    '0.5–0.7        2  65.0   50.0',
    '0.7–0.8        0     –      –',
    '0.8–0.9        0     –      –',
    '0.9–0.95       0     –      –',
    '0.95–1         2  96.0  100.0',
    '',
  ]);

  const score = JSON.parse((await zhibiao(['eval', at(), '--json'])).out);
  expect(score).toMatchObject({ sure: 0.5, byKind: { count: { sure: 0 }, measure: { sure: 1 } } });
  expect(score.calibration).toHaveLength(7);
  expect(score.calibration[2]).toEqual({ from: 0.5, to: 0.7, rows: 2, confidence: 0.65, right: 0.5 });
  expect(score.calibration[3]).toEqual({ from: 0.7, to: 0.8, rows: 0 });
  expect(score.intervals.sure.low).toBeLessThanOrEqual(score.intervals.sure.high);
});
