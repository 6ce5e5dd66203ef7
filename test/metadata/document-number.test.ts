import { describe, expect, test } from 'vitest';
import { documentNumberIn } from '../../src/metadata/document-number.js';
import { lineOf } from '../../src/metadata/lines.js';

describe('document numbers', () => {
  test.each([
    ['临府〔2022〕7号', '临府〔2022〕7号'],
    ['云地行发〔１９９９〕２号', '云地行发〔1999〕2号'],
    ['青政办发[2023]4号', '青政办发〔2023〕4号'],
    ['青政函（2021）第15号', '青政函〔2021〕15号'],
    ['(青政〔2020〕1号)', '青政〔2020〕1号'],
    ['青 政 发 〔2019〕 12 号', '青政发〔2019〕12号'],
    ['青政发〔2019〕12号 签发人：林一帆', '青政发〔2019〕12号'],
    ['发文字号：云司通〔2022〕31号', '云司通〔2022〕31号'],
    ['索引号：000123 文号: 云司通〔2022〕31号 成文日期：2022-05-01', '云司通〔2022〕31号'],
    ['云岭市人民政府令第12号', '云岭市人民政府令第12号'],
  ])('%s', (line, number) => {
    expect(documentNumberIn(lineOf(line).reading)).toBe(number);
  });

  test.each([
    '依照青政发〔2021〕15号文的要求，清理旧文件142件。',
    '根据《云岭市人民政府关于放权的决定》（云政发〔2020〕3号），制定本方案。',
    '临府〔2022〕7号文件下达以来，全区开展检查。',
    '第12号台风造成受灾人口3万人',
    '2022年第7号',
  ])('not in a sentence: %s', (line) => {
    expect(documentNumberIn(lineOf(line).reading)).toBeUndefined();
  });
});
