import { expect, it } from 'vitest';
import { cellText } from '../../../src/load/lines/cell-text.js';

it.each([
  ['a head broken in two', ['计量', '单位'], '计量单位'],
  ['and in three', ['本年末', '比上年末', '增减'], '本年末比上年末增减'],
  ['figures do not run together', ['12', '34'], '12 34'],
  ['nor what is said of two figures', ['办结214件', '回复98件'], '办结214件 回复98件'],
  ['nor a head and its figure', ['收信', '３０件'], '收信 ３０件'],
  ['signs and Han are apart', ['较上年', '±%'], '较上年 ±%'],
  ['Latin letters are apart', ['GDP', 'CPI'], 'GDP CPI'],
  ['blank lines are none', ['', '收', '\u3000', '信', ' '], '收信'],
  ['one line stays as it is', ['\u3000其中：收信 3'], '\u3000其中：收信 3'],
  ['no line is nothing', [], ''],
])('%s', (_, lines, text) => {
  expect(cellText(lines)).toBe(text);
});
