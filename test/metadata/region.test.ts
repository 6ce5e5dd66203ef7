import { describe, expect, test } from 'vitest';
import { type MetadataSource, readMetadata } from '../../src/metadata/index.js';

const region = (source: Partial<MetadataSource>) => {
  const found = readMetadata({ text: '', ...source }).region;
  return found && `${found.code} ${found.name}`;
};
const titled = (title: string, text = '') => region({ title, text });

describe('named in the title', () => {
  test.each([
    ['万载县2015年国民经济和社会发展统计公报', '360922 万载县'],
    ['1-10月德清县工业用电结构趋优', '330521 德清县'],
    ['南充市嘉陵区政务服务提升方案', '511304 嘉陵区'],
    ['黔东南州2023年国民经济和社会发展统计公报', '522600 黔东南苗族侗族自治州'],
    ['内蒙古自治区2022年政府工作报告', '150000 内蒙古自治区'],
    ['恩施州人民政府2021年工作要点', '422800 恩施土家族苗族自治州'],
    ['昌吉州2021年政府工作报告', '652300 昌吉回族自治州'],
    ['三江县2020年政府工作报告', '450226 三江侗族自治县'],
    ['浦东新区2022年政府工作报告', '310115 浦东新区'],
    ['北京市2023年政府工作报告', '110000 北京市'],
    ['仙桃市2022年政府工作报告', '429004 仙桃市'],
    ['浙江省德清縣2022年國民經濟統計公報', '330521 德清县'],
  ])('%s: %s', (title, expected) => {
    expect(titled(title)).toBe(expected);
  });
});

describe('short names', () => {
  test.each([
    ['长沙2024年政府工作报告', '430100 长沙市'],
    ['2024年长沙政府工作报告', '430100 长沙市'],
    ['浙江德清新增专利三千件', '330521 德清县'],
    ['贵州2023年统计公报', '520000 贵州省'],
    ['德清：小村庄办成大事', '330521 德清县'],
    ['海南2023年政府工作报告', '460000 海南省'],
  ])('%s: %s', (title, expected) => {
    expect(titled(title)).toBe(expected);
  });

  test.each([
    ['a province and a city alike', '吉林2023年政府工作报告'],
    ['many districts', '鼓楼2023年政府工作报告'],
    ['a word', '合作发展报告'],
    ['a word that opens a title', '振兴乡村的一年'],
    ['a brand', '长沙银行股份有限公司2022年年度报告'],
    ['in the middle', '关于学习长沙经验的通知'],
    ['a market', '东方市场2022年工作总结'],
  ])('%s is no region: %s', (_, title) => {
    expect(titled(title)).toBeUndefined();
  });

  test('with its rank a name is one of its like', () => {
    expect(titled('吉林市2023年政府工作报告')).toBe('220200 吉林市');
    expect(titled('吉林省2023年政府工作报告')).toBe('220000 吉林省');
    expect(titled('长沙县2023年政府工作报告')).toBe('430121 长沙县');
  });
});

describe('namesakes', () => {
  test.each([
    ['南京市鼓楼区2023年政府工作报告', '320106 鼓楼区'],
    ['福州市鼓楼区2023年政府工作报告', '350102 鼓楼区'],
    ['北京市朝阳区2023年政府工作报告', '110105 朝阳区'],
    ['长春市朝阳区2023年政府工作报告', '220104 朝阳区'],
    ['西宁市城西区2023年政府工作报告', '630104 城西区'],
    ['阳泉市城区2023年政府工作报告', '140302 城区'],
  ])('%s: the city decides: %s', (title, expected) => {
    expect(titled(title)).toBe(expected);
  });

  test('nothing decides', () => {
    expect(titled('鼓楼区2023年政府工作报告')).toBeUndefined();
    expect(titled('城关区2022年政府工作报告')).toBeUndefined();
  });

  test('a city elsewhere decides', () => {
    const text = '鼓楼区2023年政府工作报告\n——2023年1月5日在徐州市鼓楼区第九届人民代表大会第二次会议上\n各位代表：';
    expect(region({ text })).toBe('320302 鼓楼区');
    expect(region({ title: '城关区2022年政府工作报告', text: '', source: '兰州市城关区人民政府' })).toBe(
      '620102 城关区',
    );
  });

  test('a county below a city that is unknown is unknown', () => {
    expect(titled('云岭市东山县2022年政府工作报告')).toBeUndefined();
  });

  test('a place and a county that does not lie there', () => {
    expect(titled('浙江省万载县2022年政府工作报告')).toBeUndefined();
  });
});

describe('divisions of their year', () => {
  test.each([
    ['杭州市江干区2020年法治政府建设情况报告', '330104 江干区'],
    ['海门市2014年政府工作报告', '320684 海门市'],
    ['海门区2023年政府工作报告', '320614 海门区'],
    ['莱芜市2015年统计公报', '371200 莱芜市'],
    ['巢湖市2008年政府工作报告', '341400 巢湖市'],
    ['巢湖市2022年政府工作报告', '340181 巢湖市'],
    ['铜仁市2005年政府工作报告', '522201 铜仁市'],
    ['铜仁市2024年政府工作报告', '520600 铜仁市'],
    ['毕节地区2009年政府工作报告', '522400 毕节地区'],
    ['南通市崇川区2010年统计公报', '320602 崇川区'],
    ['南通市崇川区2023年统计公报', '320613 崇川区'],
  ])('%s: %s', (title, expected) => {
    expect(titled(title)).toBe(expected);
  });
});

describe('elsewhere', () => {
  test('in the meeting of a speech', () => {
    const text =
      '政 府 工 作 报 告\n（2024年1月18日在黔东南州第十五届人民代表大会第四次会议上）\n州长 林一帆\n各位代表：';
    expect(region({ text })).toBe('522600 黔东南苗族侗族自治州');
  });

  test('in whose report a speech gives', () => {
    expect(region({ text: '各位代表：\n现在，我代表威海市人民政府向大会报告工作，请予审议。' })).toBe('371000 威海市');
  });

  test('at the head of the first sentence', () => {
    expect(region({ text: '2020年,沙坪坝区坚持依法行政,办结复议案件15件。' })).toBe('500106 沙坪坝区');
    expect(region({ text: '按照浙江省的部署,全年办结案件15件。' })).toBeUndefined();
  });

  test('in the signature', () => {
    expect(region({ text: '全县用电量增长5%，结构趋优。（德清县发改局）' })).toBe('330521 德清县');
  });

  test('in the source', () => {
    expect(region({ title: '上半年用电情况', text: '全年用电。', source: '万载县统计局' })).toBe('360922 万载县');
    expect(region({ title: '上半年用电情况', text: '全年用电。', source: '未知' })).toBeUndefined();
  });

  test('as the city that a speech for 市人民政府 names most', () => {
    const speech = (sentences: string) =>
      `各位代表：\n现在，我代表市人民政府向大会报告工作。\n一、2023年工作回顾\n${sentences}`;
    const often = '我市与成都合作，内江更美。内江人均收入增长，内江港开工，内江机场通航，推进资源合作。';
    expect(readMetadata({ text: speech(often) })).toMatchObject({
      kind: 'work-report',
      issuer: '内江市人民政府',
      region: { name: '内江市', code: '511000' },
      year: 2024,
    });
    const undecided = '内江与成都合作，内江港通成都，成都接内江。';
    expect(region({ text: speech(undecided) })).toBeUndefined();
    expect(readMetadata({ text: speech(undecided) }).issuer).toBe('市人民政府');
  });

  test('the short name of a county is not believed alone', () => {
    expect(region({ text: '全县整合力量。德清新建公路，德清早稻增产，德清旅游升温。' })).toBeUndefined();
    expect(region({ text: '全县整合力量。在德清县新建公路，德清早稻增产，德清旅游升温。' })).toBe('330521 德清县');
  });
});

describe('no region', () => {
  test.each([
    ['a company', '浙江云海机械股份有限公司2019年年度报告'],
    ['a national body', '国务院关于支持贵州省高质量发展的意见'],
    ['a place of nobody', '云岭市临溪区2021年度法治政府建设工作报告'],
    ['a new area that is no division', '江北新区2022年工作总结'],
  ])('%s: %s', (_, title) => {
    expect(titled(title)).toBeUndefined();
  });

  test("the State Council's own report", () => {
    const text = '1999年政府工作报告\n——1999年3月5日在第九届全国人民代表大会第二次会议上\n国务院总理 林一帆\n我市';
    expect(readMetadata({ text })).toMatchObject({ issuer: '国务院', year: 1999 });
    expect(region({ text })).toBeUndefined();
  });

  test('a company is where its name says that it is registered', () => {
    expect(titled('深圳市云海机械股份有限公司2019年年度报告')).toBe('440300 深圳市');
  });
});
