/**
 * A word of the calendar. Chinese sets no spaces, so a word is told from a chance meeting of its characters
 * by its neighbours: `notAfter` lists what, directly before it, makes it part of something else
 * (说|明年 is not 明年), `notBefore` what does so directly behind it (今年|轻 is not 今年).
 */
export interface CalendarWord {
  word: string;
  notAfter?: readonly string[];
  notBefore?: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

const AFTER_本 = list('基 成 资 根 样 文 课 版 日 书 股 原 标');
const AFTER_上 = list('以 网 线 晚 早 之 路 会 面 际 身 手 向 世 马 树 加 海 山 史 床 船 岛 陆 楼');
const AFTER_下 = list('以 之 天 地 线 乡 名 旗 零 当 上 如');
const AFTER_明 = list('说 证 表 声 文 透 注 阐 鲜 光 黎 清 照 申 发 简 查 探 指 标 载');
const COUNTED_TIMES = list(
  '0 1 2 3 4 5 6 7 8 9 一 二 三 四 五 六 七 八 九 十 百 千 万 两 几 数 每 多 首 再 层 档 批 场 班 人 频 轮',
);
const NO_YEAR_BEHIND = list('龄 纪 货 假');

/** A year told by its distance from another one. */
export interface RelativeYear extends CalendarWord {
  /** Years to add. */
  offset: number;
  /** Counted from the year of the reference, or from the year named last in the sentence (1982年……比上年增长). */
  from: 'reference' | 'sentence';
  /** Whether it is a date on its own; otherwise only with a month, quarter, half or end of year behind it. */
  alone: boolean;
}

const relative = (
  words: string,
  offset: number,
  notAfter: readonly string[] = [],
  notBefore: readonly string[] = [],
): RelativeYear[] =>
  list(words).map((word) => ({
    word,
    offset,
    from: 'reference',
    alone: true,
    notAfter,
    notBefore: [...NO_YEAR_BEHIND, ...notBefore],
  }));

const fromSentence = (
  words: string,
  offset: number,
  alone: boolean,
  notAfter: readonly string[] = [],
): RelativeYear[] =>
  list(words).map((word) => ({ word, offset, from: 'sentence', alone, notAfter, notBefore: NO_YEAR_BEHIND }));

/** Longer words stand before the words that they begin with. */
export const RELATIVE_YEARS: readonly RelativeYear[] = [
  ...relative('今年', 0, [], ['轻', '青']),
  ...relative('本年度 本年', 0, AFTER_本),
  ...relative('去年', -1, list('过 除 逝 失')),
  ...relative('前年', -2, list('以 目 之 此 提 空 史 日 月 年 学 从 生 事'), ['度', '均', '产', '份', '后']),
  ...relative('明年', 1, AFTER_明, ['确', '显', '示']),
  ...relative('下一年度 下一年 下年度 下年', 1, AFTER_下),
  ...relative('后年', 2, list('今 以 之 此 最 然 随 先 落 产 前 日 往 其'), ['度', '均', '产', '份']),
  ...fromSentence('上一年度 上一年 上年度 上年', -1, true, AFTER_上),
  ...fromSentence('前一年', -1, true, list('以 目 之 此 提')),
  ...fromSentence('当年', 0, false, list('相 应 充 适')),
  ...fromSentence('次年 翌年', 1, false, COUNTED_TIMES),
];

/** Behind a relative year this makes 去年同期 of it; the year is all that is told. */
export const SAME_PERIOD = '同期';

/** What follows the number of a year, longer words first. */
export const YEAR_UNITS: readonly CalendarWord[] = [
  { word: '学年度', notBefore: ['假'] },
  { word: '学年' },
  { word: '财年' },
  { word: '年度', notBefore: ['假', '过', '汛'] },
  { word: '年' },
];

/** 年代 names a decade (1990年代), but 2020年|代表 is a year and a delegate. */
export const DECADE = '代';
export const NO_DECADE_BEFORE = list('表 理 征 收 码 建项 建制 建工 建单 建中 管 办 缴 言 销 发 购 价 步 谢 偿');

/** Behind a round number of 年 these make it a length: 2000年历史. */
export const AGE_BEHIND = list('历史 的历史 前 来 间 老 古');

/** Before two digits these make a calendar year of them: 自98年以来. */
export const BEFORE_SHORT_YEAR = list("自 从 于 在 到 至 ’ ‘ '");
/** Behind two digits and 年 these make it a length or a decade after all: 90年代, 85年来. */
export const LENGTH_BEHIND_SHORT_YEAR = list('代 来 历 的 多 余 里 间 内 期 租 以上 以下 之 老');

/** The ends and the middle of a year: 2021年|底, 今年|年初. */
export interface YearEdge extends CalendarWord {
  month: number;
}
const END_OF = list('数 线 气 价 层 子 色 蕴 版 片 座');
const LAST_OF = list('位 梢 端 级 尾');
const BEGIN_OF = list('步 始 中 级 次 期 审 选 心 创 夏 春 秋 冬 一 二 三 衷 赛 试 稿 见 诊 具 衣');
export const YEAR_EDGES: readonly YearEdge[] = [
  { word: '底', month: 12, notBefore: END_OF },
  { word: '末', month: 12, notBefore: LAST_OF },
  { word: '初', month: 1, notBefore: BEGIN_OF },
];

/** 中 begins so many words (2023年|中国, 2023年|中考) that 年中 is taken only where one of these follows, or nothing. */
export const MID_YEAR = { word: '中', month: 6 };
export const BEHIND_MID_YEAR = list('， 、 。 ； ！ ？ ： ) 》 ” 前 后 起 以来 至 到 将 - — ~');

const COUNTED_YEARS = list(
  '0 1 2 3 4 5 6 7 8 9 一 二 三 四 五 六 七 八 九 十 百 千 万 两 几 数 半 多 余 些 每 历 逐 全 学 整 往 同 次 周 青 少 老 童 成 年 “',
);
/** The same without a year before them. */
export const BARE_YEAR_EDGES: readonly YearEdge[] = [
  { word: '年底', month: 12, notAfter: COUNTED_YEARS, notBefore: END_OF },
  { word: '年末', month: 12, notAfter: COUNTED_YEARS, notBefore: LAST_OF },
  { word: '年初', month: 1, notAfter: COUNTED_YEARS, notBefore: BEGIN_OF },
  { word: '岁末', month: 12, notAfter: COUNTED_YEARS },
];

/** Within the year of the reference. 年内部 and 年内蒙古 are other words. */
export const WITHIN_YEAR: CalendarWord = {
  word: '年内',
  notAfter: COUNTED_YEARS,
  notBefore: list('部 容 外 涵 控 生 陆 河 蒙 销 贸 需 政 江 设'),
};

/** A part of the year under a name of its own. */
export interface NamedPart extends CalendarWord {
  months: readonly [first: number, last: number];
}
export const NAMED_PARTS: readonly NamedPart[] = [
  { word: '上半年度', months: [1, 6] },
  { word: '上半年', months: [1, 6] },
  { word: '下半年度', months: [7, 12] },
  { word: '下半年', months: [7, 12] },
  { word: '首个季度', months: [1, 3] },
  { word: '首季度', months: [1, 3] },
  { word: '首季', months: [1, 3], notBefore: ['赛'] },
];

export const MONTH = '月';
export const QUARTER = '季度';
/** 前三季度, 前9月: from the beginning of the year through the third quarter, the ninth month. */
export const FIRST_FEW = '前';
export const ORDINAL = '第';
/** Between 前三 and 季度; without 前 it makes a length of it (三个季度). */
export const COUNTER = '个';

/**
 * Before a part of the year that has no year of its own these make it something else: 每月, 连续三季度, 第3月, 农历五月.
 * 年 is among them, as a part behind a year that was read is read with it: what is left is 每年3月, 一年3月.
 */
export const NOT_BEFORE_BARE_PART = list(
  '每 第 满 近 逾 超 足 个 零 隔 年 续 不到 短短 长达 为期 刑期 历时 农历 阴历 旧历 一 二 三 四 五 六 七 八 九 十 百 千 万',
);
/** Before 一 these point one out, so that 一月 is not January: 同一月, 上一季度 against a reference without a month. */
export const ONE = '一';
export const POINTING_AT_ONE = list('上 下 前 同 任 某 另 单 这 那');

/** Before 前三季度 these take the 前 away: 目|前. */
export const NOT_BEFORE_FIRST_FEW = list('目 以 之 此 日 年 月 提 先 生');

/** Behind a bare month these make it a length or another word: 6月龄. */
export const NOT_BEHIND_BARE_MONTH = list('龄 饼 嫂 球 薪 息 怀 以上 以下 租 票');

/** The 份 of 6月份, where it does not begin a word (份额). */
export const MONTH_SUFFIX: CalendarWord = { word: '份', notBefore: ['额'] };

/** Parts of a month; a month is all that ISO 8601 can say of them. */
export const MONTH_PARTS: readonly CalendarWord[] = [
  { word: '上旬' },
  { word: '中旬' },
  { word: '下旬' },
  { word: '底', notBefore: END_OF },
  { word: '末', notBefore: LAST_OF },
  { word: '初', notBefore: BEGIN_OF },
];

/** 号 also numbers lines, buildings and decrees: 2023年10月|5号线. */
export const DAY_UNITS: readonly CalendarWord[] = [
  { word: '日' },
  { word: '号', notBefore: list('线 楼 机 院 令 文 公 馆 站 车 井 矿 门 桥 地 店 台 炉 泵 船 舰') },
];

/** A day named without its month after another one (3月5日、8日) is a length when one of these follows: 10日内. */
export const LENGTH_BEHIND_DAY = list('内 以内 之内 以上 以下 左右 游 期 后');

/** A month or a quarter told by its distance from the reference's own. */
export interface RelativePart extends CalendarWord {
  unit: 'month' | 'quarter';
  offset: number;
}
const relativePart = (
  words: string,
  unit: RelativePart['unit'],
  offset: number,
  notAfter: readonly string[],
): RelativePart[] => list(words).map((word) => ({ word, unit, offset, notAfter, notBefore: ['球', '饼', '报', '刊'] }));

export const RELATIVE_PARTS: readonly RelativePart[] = [
  ...relativePart('本季度', 'quarter', 0, AFTER_本),
  ...relativePart('上一季度 上个季度 上季度', 'quarter', -1, AFTER_上),
  ...relativePart('下一季度 下个季度 下季度', 'quarter', 1, AFTER_下),
  ...relativePart('本月', 'month', 0, AFTER_本),
  ...relativePart('上一个月 上一月 上个月 上月', 'month', -1, AFTER_上),
  ...relativePart('下一个月 下一月 下个月 下月', 'month', 1, AFTER_下),
];

/** The five-year plans. The ninth and those before it share their short names with the law-education campaigns. */
export interface PlanPeriod {
  word: string;
  years: readonly [first: number, last: number];
}
export const PLAN_PERIODS: readonly PlanPeriod[] = [
  { word: '一五', years: [1953, 1957] },
  { word: '二五', years: [1958, 1962] },
  { word: '三五', years: [1966, 1970] },
  { word: '四五', years: [1971, 1975] },
  { word: '五五', years: [1976, 1980] },
  { word: '六五', years: [1981, 1985] },
  { word: '七五', years: [1986, 1990] },
  { word: '八五', years: [1991, 1995] },
  { word: '九五', years: [1996, 2000] },
  { word: '十五', years: [2001, 2005] },
  { word: '十一五', years: [2006, 2010] },
  { word: '十二五', years: [2011, 2015] },
  { word: '十三五', years: [2016, 2020] },
  { word: '十四五', years: [2021, 2025] },
  { word: '十五五', years: [2026, 2030] },
];
export const OPENING_QUOTES = '“‘「『"\'';
export const CLOSING_QUOTES = '”’」』"\'';
/** Behind a plan's short name these say that it is the plan: “七五”计划. */
export const BEHIND_PLAN = list('计划 时期 期间 期末 末期 末 初 以来 以后');
/** Behind a plan's short name these make it a length of time of its own. */
export const PLAN_SUFFIXES = list('时期 期间');

/** Between the two ends of a range; a dash may stand doubled. */
export const DASHES = '-‒–—―─~〜∼';
export const RANGE_WORDS = list('起至 至 到');

/** Between the parts of a date in figures only: 2021-08-02. */
export const NUMERIC_SEPARATORS = '-/.';

/** Between numbers that share one unit: 2021、2022年. */
export const LIST_MARKS = '、和与及';

/** A date behind these is measured against or counted from, so the dates after it need not be in its year: 比2019年增长. */
export const COMPARED_AFTER = list('比 较 与 同 和 自 从 由 过 超 对 高于 低于 多于 少于 优于 快于 好于 相当于');

/** What a year without 年 is the year of, in headings and titles: 1996工作总结, 2011—2012财政预算. */
export const BEHIND_TITLED_YEAR = list(
  '工作总结 工作回顾 工作情况 工作报告 工作计划 工作要点 工作安排 工作思路 工作打算 主要工作 重点工作 政府工作 总结 回顾 展望 要点 公报 ' +
    '国民经济 统计公报 财政预算 财政决算 预算 决算',
);
/** Titles that have their year in brackets behind them end so: 政府工作报告(2011). */
export const BEFORE_TITLED_YEAR = list('报告 公报 总结 计划 要点 白皮书 年鉴 年报 概况 情况');

/** Han digits of dates by value; the years write them one by one (二〇二一). */
export const HAN_DIGITS = '〇一二三四五六七八九';
/** What zero is typed as between Han digits: 二○二一, 二O一一, 二0二一. */
export const ZEROS = '零○◯Oo0';
/** Tens of days and months: 十二月, 廿三日. */
export const HAN_TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };
/** Scales and other digits that show a Han number to be a quantity: 三百二十一日. */
export const QUANTITY_CHARACTERS = '百千万亿两';
