import { describe, expect, test } from 'vitest';
import { type MetadataSource, readMetadata } from '../../src/metadata/index.js';

const read = (text: string, stated: Partial<MetadataSource> = {}) => readMetadata({ text, ...stated });

describe('title', () => {
  test.each([
    ['spread', '政 府 工 作 报 告\n各位代表：', '政府工作报告'],
    [
      'with blanks at figures',
      '青禾县 2023 年政府信息公开工作年度报告\n全年公开信息。',
      '青禾县2023年政府信息公开工作年度报告',
    ],
    [
      'below its body',
      '青禾县人民政府\n2023年政府信息公开工作年度报告\n本报告……',
      '青禾县人民政府2023年政府信息公开工作年度报告',
    ],
    [
      'broken',
      '云岭市人民政府关于印发\n云岭市2023年重点工作方案的通知\n各县：',
      '云岭市人民政府关于印发云岭市2023年重点工作方案的通知',
    ],
    [
      'below a letterhead',
      '云岭市人民政府文件\n云政发〔2023〕2号\n云岭市2023年稳增长工作方案\n为了增长。',
      '云岭市2023年稳增长工作方案',
    ],
    ['with the mark of a note', '青禾县2022年统计公报[1]\n青禾县统计局', '青禾县2022年统计公报'],
    [
      'below an index box',
      '索引号：00123\n发布日期：2023-02-01\n青禾县2022年统计公报\n一、综合',
      '青禾县2022年统计公报',
    ],
    [
      'before its meeting',
      '政府工作报告——2024年1月23日在云岭市第五届人民代表大会第三次会议上\n各位代表：',
      '政府工作报告',
    ],
    ['below the number of a page', '- 1 -\n青禾县2022年统计公报\n一、综合', '青禾县2022年统计公报'],
    [
      'two words apart',
      '攻坚克难一年间  全县经济再上新台阶\n今年以来，全县上下齐心。',
      '攻坚克难一年间 全县经济再上新台阶',
    ],
  ])('%s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });

  test.each([
    ['a salutation', '各位代表：\n受市人民政府委托，报告一年来的工作。'],
    ['prose', '2020年，全县坚持依法行政，办结复议案件15件。'],
    ['a section', '一、工作开展情况\n全年办结案件15件。'],
    ['a statement of figures', '全年巡查工地214件\n整改率100%'],
    ['a row of a table', '项目\t2022年\n检查\t15次'],
  ])('%s is none', (_, text) => {
    expect(read(text).title).toBeUndefined();
  });

  test('what is stated goes first, but for its fuller form in the text', () => {
    expect(read('无关的一行\n正文。', { title: '青禾县2022年统计公报' }).title).toBe('青禾县2022年统计公报');
    const text = '青禾县人民政府\n2023年政府信息公开工作年度报告\n本报告……';
    const whole = '青禾县人民政府2023年政府信息公开工作年度报告';
    expect(read(text, { title: '政府信息公开工作年度报告' }).title).toBe(whole);
    // A title on two lines, of which the style of titles gives the first.
    expect(read(text, { title: '青禾县人民政府' }).title).toBe(whole);
    expect(read('青禾县人民政府\n正文。', { title: '青禾县' }).title).toBe('青禾县');
  });
});

describe('issuer', () => {
  test.each([
    ['at the head of the title', '云岭市临溪区人民政府关于2021年度依法行政情况的报告', '云岭市临溪区人民政府'],
    ['a leading group', '临溪区旧厂房改造领导小组 关于印发《工作方案》的通知', '临溪区旧厂房改造领导小组'],
    ['a court', '云岭市中级人民法院工作报告', '云岭市中级人民法院'],
    ['a standing committee', '青禾县人民代表大会常务委员会工作报告', '青禾县人民代表大会常务委员会'],
    ['a company', '云海机械股份有限公司2019年年度报告', '云海机械股份有限公司'],
    ['behind the year', '2022年青禾县教育局工作总结', '青禾县教育局'],
    ['under the title', '青禾县2022年统计公报\n青禾县统计局\n2023年3月28日\n一、综合', '青禾县统计局'],
    ['the signature', '青禾县2022年工作要点\n一、抓好春耕。\n青禾县农业农村局\n2022年2月6日', '青禾县农业农村局'],
    [
      'the signature with its date in one line',
      '抓好春耕工作要点\n一、抓好春耕。\n青禾县农业农村局 2022年2月6日',
      '青禾县农业农村局',
    ],
    ['the first of two', '2022年统计公报\n青禾县统计局 国家统计局青禾调查队\n2023年3月5日', '青禾县统计局'],
    ['in brackets at the end', '上半年用电情况\n全县用电15亿千瓦时。（青禾县发改局）', '青禾县发改局'],
    [
      'for whom a speech is given',
      '各位代表：\n我受市人民政府委托，代表云岭市人民政府向大会报告工作。',
      '云岭市人民政府',
    ],
    [
      'the head of a government',
      '政府工作报告\n——2024年1月8日在云岭市第五届人民代表大会第三次会议上\n云岭市市长 林一帆\n各位代表：',
      '云岭市人民政府',
    ],
  ])('%s', (_, text, issuer) => {
    expect(read(text).issuer).toBe(issuer);
  });

  test.each([
    ['who is addressed', '2021年度法治政府建设工作报告\n市人民政府：\n2021年，我区……'],
    ['a body in a sentence', '春耕情况\n县农业农村局、县水利局\n为群众办实事。'],
    ['those addressed', '关于印发《工作方案》的通知\n各区县（市）人民政府\n请认真落实。'],
    ['a department of prose', '文件存放地点\n正文。\n文件存放地：公司办公室'],
  ])('not %s', (_, text) => {
    expect(read(text).issuer).toBeUndefined();
  });

  test('the source where it is a body', () => {
    expect(read('用电情况\n全县用电。', { source: '县司法局' }).issuer).toBe('县司法局');
    expect(read('用电情况\n全县用电。', { source: '云岭日报' }).issuer).toBeUndefined();
    expect(read('用电情况\n全县用电。', { source: '未知' }).issuer).toBeUndefined();
  });

  test('what is stated goes first', () => {
    expect(read('云岭市人民政府关于2021年度依法行政情况的报告', { issuer: '云岭市司法局' }).issuer).toBe(
      '云岭市司法局',
    );
  });

  test('a government work report is its government’s', () => {
    expect(read('万载县2016年政府工作报告\n各位代表：').issuer).toBe('万载县人民政府');
    expect(read('2024年广东省政府工作报告\n各位代表：').issuer).toBe('广东省人民政府');
  });
});

describe('year', () => {
  test.each([
    ['of the title', '青禾县2022年统计公报', 2022],
    ['in Han numerals', '雲嶺市二零二一年度工作報告', 2021],
    ['the first, looking back', '关于2023年预算执行情况和2024年预算草案的报告', 2023],
    ['of what is issued', '关于印发《2023年工作要点》的通知', 2023],
    ['in which a work report is given', '政府工作报告\n（2024年1月31日在云岭市第五届人民代表大会第三次会议上）', 2024],
    ['after the one that it looks back on', '政府工作报告\n各位代表：\n一、2022年工作回顾\n二、2023年工作安排', 2023],
    ['that opens the text', '2020年，临溪区坚持依法行政。', 2020],
    ['of the signature of a plan', '春耕工作方案\n一、抓好春耕。\n青禾县农业农村局\n2019年2月6日', 2019],
  ])('%s', (_, text, year) => {
    expect(read(text).year).toBe(year);
  });

  test.each([
    ['of several years', '云岭市2021—2025年数字经济发展规划'],
    ['of a law', '关于《2020年预算法》学习情况的报告'],
    ['of no year', '统计公报\n一、综合'],
  ])('%s: none', (_, text) => {
    expect(read(text).year).toBeUndefined();
  });

  test('months without a year are of the year of publication', () => {
    expect(read('1-10月用电情况\n全县用电。', { published: '2016-11-22' }).year).toBe(2016);
  });
});

describe('published', () => {
  test.each([
    ['under the title', '青禾县2022年统计公报\n青禾县统计局\n2023年3月28日\n一、综合', '2023-03-28'],
    ['in the signature', '工作要点\n一、抓好春耕。\n青禾县农业农村局\n二〇二二年二月六日', '2022-02-06'],
    ['the day of a speech', '政府工作报告\n（2024年1月31日在云岭市第五届人民代表大会第三次会议上）', '2024-01-31'],
  ])('%s', (_, text, published) => {
    expect(read(text).published).toBe(published);
  });

  test('not a day in a sentence', () => {
    expect(read('用电情况\n全县用电增长5%。\n本报告统计期限自2022年1月1日起。').published).toBeUndefined();
    expect(read('用电情况\n全县用电增长5%。\n2022年2月30日').published).toBeUndefined();
  });

  test('what is stated or known goes first', () => {
    const text = '工作要点\n青禾县农业农村局\n2022年2月6日';
    expect(readMetadata({ text }, '2022-02-08').published).toBe('2022-02-08');
    expect(readMetadata({ text, published: '2022-02-10' }, '2022-02-08').published).toBe('2022-02-10');
  });
});

test('of an empty text nothing is known', () => {
  expect(read('')).toEqual({});
  expect(read('\n \n')).toEqual({});
});
