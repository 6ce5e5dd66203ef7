import type { Qualifier } from '../types.js';

/** Words right before a figure; the longest that fits says what the figure is. */
export const QUALIFIERS_BEFORE: Readonly<Record<Qualifier, readonly string[]>> = {
  over: [
    '超过',
    '超出',
    '超',
    '逾',
    '突破',
    '不少于',
    '不得少于',
    '不得低于',
    '不得小于',
    '不低于',
    '不小于',
    '不下于',
    '不下',
    '至少',
    '最少',
    '最低',
    '起码',
    '高于',
    '大于',
    '多于',
    '高出',
    '≥',
    '>',
  ],
  under: [
    '近',
    '将近',
    '接近',
    '逼近',
    '不足',
    '不到',
    '不超过',
    '不得超过',
    '不得高于',
    '不得多于',
    '不得大于',
    '不能超过',
    '不高于',
    '不多于',
    '不大于',
    '低于',
    '少于',
    '小于',
    '未超过',
    '最多',
    '至多',
    '最高不超过',
    '未达到',
    '≤',
    '<',
    '控制在',
    '限制在',
  ],
  about: ['约', '大约', '约为', '大概', '约占', '大致', '左右为', '约达', '约合'],
};

/** Characters before 近 and 约 that make another word of them: 附近, 节约, 签约. */
export const NOT_QUALIFIERS: Readonly<Record<string, string>> = {
  近: '附最临邻就远亲靠',
  约: '节签合预公履条集契特违邀解',
  超: '高赶反',
};

/** Words right behind a figure. */
export const QUALIFIERS_BEHIND: Readonly<Record<Qualifier, readonly string[]>> = {
  over: ['以上', '及以上', '多', '余', '有余', '开外', '强'],
  under: ['以内', '以下', '之内', '及以下', '内'],
  about: ['左右', '上下'],
};

/** Words that qualify a figure behind the verb and its object: 至少组织会议1次. */
export const QUALIFIERS_AFAR: Readonly<Record<string, Qualifier>> = {
  至少: 'over',
  最少: 'over',
  最多: 'under',
  至多: 'under',
};
