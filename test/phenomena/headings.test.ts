import { describe, expect, test } from 'vitest';
import { count, figures, measure, rate, table } from './expect.js';

table('headings on lines of their own', [
  ['全年开行公交班次36万个。', [count('36万个', 360000, '个', { section: [] })]],
  ['一、生产经营情况\n轧制板材14万吨。', [measure('14万吨', 140000, '吨', { section: ['一、生产经营情况'] })]],
  [
    '一、教学改革\n开设选修课64门。\n二、队伍建设\n引进博士21名。',
    [count('64门', 64, '门', { section: ['一、教学改革'] }), count('21名', 21, '名', { section: ['二、队伍建设'] })],
  ],
  [
    '一、检察履职\n（一）刑事检察\n批准逮捕346人。\n（二）民事检察\n提出抗诉12件。\n二、自身建设\n组织培训9期。',
    [
      count('346人', 346, '人', { section: ['一、检察履职', '（一）刑事检察'] }),
      count('12件', 12, '件', { section: ['一、检察履职', '（二）民事检察'] }),
      count('9期', 9, '期', { section: ['二、自身建设'] }),
    ],
  ],
  [
    '二、防疫工作\n(一)免疫接种\n1.犬只免疫\n注射狂犬疫苗8700只。\n2.禽类免疫\n免疫密度达95%。',
    [
      count('8700只', 8700, '只', { section: ['二、防疫工作', '(一)免疫接种', '1.犬只免疫'] }),
      rate('95%', 95, '%', { section: ['二、防疫工作', '(一)免疫接种', '2.禽类免疫'] }),
    ],
  ],
]);

table('headings that run on into their paragraph', [
  [
    '一、主要做法\n(一)调解前移化解纠纷。驻所调解员化解邻里纠纷283起。\n(二)普法入户。发放读本7600册。',
    [
      count('283起', 283, '起', { section: ['一、主要做法', '(一)调解前移化解纠纷'] }),
      count('7600册', 7600, '册', { section: ['一、主要做法', '(二)普法入户'] }),
    ],
  ],
  [
    '三、运输保障\n（一）春运组织平稳有序。加开列车118列。',
    [count('118列', 118, '列', { section: ['三、运输保障', '（一）春运组织平稳有序'] })],
  ],
]);

const LONG_SENTENCE = '全市各级机关围绕改革发展稳定大局扎实开展各项调解工作并取得了较为明显的成效，调解纠纷283起。';

table('headings above long paragraphs', [
  [
    `一、主要做法\n（一）调解前移\n${LONG_SENTENCE}\n（二）普法入户\n${LONG_SENTENCE}\n二、存在问题\n办结率80%。`,
    [
      count('283起', 283, '起', { section: ['一、主要做法', '（一）调解前移'] }),
      count('283起', 283, '起', { section: ['一、主要做法', '（二）普法入户'] }),
      rate('80%', 80, '%', { section: ['二、存在问题'] }),
    ],
  ],
  // One without a number is a heading as well; a box that is ticked is none.
  [`一、主要做法\n调解前移\n${LONG_SENTENCE}`, [count('283起', 283, '起', { section: ['一、主要做法', '调解前移'] })]],
  [`一、主要做法\n□适用√不适用\n${LONG_SENTENCE}`, [count('283起', 283, '起', { section: ['一、主要做法'] })]],
  [
    `青禾县工作报告\n重要提示\n${LONG_SENTENCE}\n第一章 主要做法\n一、普法入户\n发放读本7600册。\n第二章 存在问题\n办结率80%。`,
    [
      count('283起', 283, '起', { section: ['重要提示'] }),
      count('7600册', 7600, '册', { section: ['第一章 主要做法', '一、普法入户'] }),
      rate('80%', 80, '%', { section: ['第二章 存在问题'] }),
    ],
  ],
]);

table('headings inside a paragraph, as where a report is a single one', [
  [
    '全年受理申请214件。一、主要做法。（一）调解前移。化解邻里纠纷283起。（二）普法入户。发放读本7600册。二、存在问题。办结率80%。',
    [
      count('214件', 214, '件', { section: [] }),
      count('283起', 283, '起', { section: ['一、主要做法', '（一）调解前移'] }),
      count('7600册', 7600, '册', { section: ['一、主要做法', '（二）普法入户'] }),
      rate('80%', 80, '%', { section: ['二、存在问题'] }),
    ],
  ],
  [
    '一、主要做法（一）调解前移。化解邻里纠纷283起。',
    [count('283起', 283, '起', { section: ['一、主要做法', '（一）调解前移'] })],
  ],
  [
    '第二部分 主要做法 （一）调解前移。化解邻里纠纷283起。',
    [count('283起', 283, '起', { section: ['第二部分 主要做法', '（一）调解前移'] })],
  ],
  [
    '一、落实条例第十条（一）项。化解邻里纠纷283起。',
    [count('283起', 283, '起', { section: ['一、落实条例第十条（一）项'] })],
  ],
  [
    '一、落实通知中（一）、（二）两点。化解邻里纠纷283起。',
    [count('283起', 283, '起', { section: ['一、落实通知中（一）、（二）两点'] })],
  ],
]);

table('headings give no figures of their own', [
  ['一、总体情况\n（一）基本概况\n1.机构沿革', []],
  ['四、存在问题\n三是基础数据不够完整。', []],
  ['三、下步打算\n（一）深化改革。\n（二）改进作风。', []],
  ['第一部分 概述\n一、职能\n二、机构', []],
]);

describe('一是 opens a part inside its section', () => {
  const text =
    '一、执法办案\n(一)打击犯罪成效明显。一是紧盯盗抢骗。破获入室盗窃案97起。二是严打涉毒犯罪。缴毒4.2千克。\n' +
    '(二)服务群众便捷高效。办理居住证1.3万本。';

  test('and leaves the outer headings as they are', () => {
    const found = figures(text);
    expect(found.map((metric) => metric.text)).toEqual(['97起', '4.2千克', '1.3万本']);
    expect(found.map((metric) => metric.section[0])).toEqual(Array(3).fill('一、执法办案'));
    const second = found.map((metric) => metric.section[1]?.replace(/。$/, ''));
    expect(second).toEqual(['(一)打击犯罪成效明显', '(一)打击犯罪成效明显', '(二)服务群众便捷高效']);
  });

  test('and is at most the level below them', () => {
    const third = figures(text).map((metric) => metric.section.slice(2));
    expect(third).toHaveLength(3);
    for (const part of third) expect(part.length).toBeLessThanOrEqual(1);
    expect(third[0]?.[0] ?? '一是').toMatch(/^一是/);
    expect(third[1]?.[0] ?? '二是').toMatch(/^二是/);
    expect(third[2]).toEqual([]);
  });
});
