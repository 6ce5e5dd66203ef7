import { expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { parseDocument } from '../../src/load/index.js';
import { docBytes } from '../load/word/doc-bytes.js';

test('half of a surrogate pair in a Word document is no character', async () => {
  const bytes = docBytes({ text: '受理来信\ud840214件。\r' });
  expect((await parseDocument({ file: '/a.doc', path: 'a.doc' }, bytes)).text).toBe('受理来信\ufffd214件。');
});

test('no name and no sentence begins or ends with half of one', () => {
  for (const blanks of ['', '一']) {
    for (const text of [
      `${blanks}${'😀'.repeat(20)}适龄儿童入学率98.6%。`,
      `${blanks}${'😀'.repeat(700)}适龄儿童入学率98.6%。`,
      `${blanks}${'𬭩'.repeat(20)}适龄儿童入学率98.6%。`,
    ]) {
      const [metric] = extract(text);
      expect(metric!.text).toBe('98.6%');
      for (const part of [metric!.sentence, metric!.indicator ?? '']) expect(part.isWellFormed(), text).toBe(true);
    }
  }
});

test('nor does a head of a table that is too long to be quoted whole', () => {
  for (const blanks of ['', '一']) {
    const head = `${blanks}${'😀'.repeat(300)}`;
    const metrics = extract(
      `| 事项 | 2023年 | 2022年 |\n| 来信 | 12 | 15 |\n| ${head} | 24 | 35 |\n| 来访 | 2 | 5 |\n`,
    );
    const [, , long] = metrics;
    expect(long!.text).toBe('24');
    for (const part of [long!.indicator!, ...long!.rowHeaders!]) expect(part.isWellFormed()).toBe(true);
  }
});

test('nor does a name that a list shares its end with', () => {
  for (const item of ['城镇居民', '城镇居', '城镇'])
    for (const character of ['\u{861b1}', '\u{1f600}'])
      for (const { indicator = '' } of extract(`${item}和农村居${character}的人均可支配收入分别达到38126元、16408元。`))
        expect(indicator.isWellFormed(), item).toBe(true);
});
