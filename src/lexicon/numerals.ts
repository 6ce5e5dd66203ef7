/** Digits in every form that reports write them in; read after full-width forms are folded. */
export const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  幺: 1,
  二: 2,
  贰: 2,
  两: 2,
  貳: 2,
  兩: 2,
  三: 3,
  叁: 3,
  叄: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Words that stand for a number of two digits. */
export const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** Scales inside a section of four digits. */
export const SMALL_SCALES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Scales of sections. 兆 is 10¹², as in reports on finance. */
export const LARGE_SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

/** 余 多 几 inside a number: somewhat more than the number says. */
export const INFIXES: ReadonlySet<string> = new Set(['余', '餘', '多', '几', '幾']);

/** 成 and 折 in points of a hundred. */
export const TENTHS: ReadonlySet<string> = new Set(['成', '折']);

/** Denominators of written-out rates: 百分之九十 is 90 of `%`. */
export const DENOMINATORS: Readonly<Record<string, { unit: string; factor: number }>> = {
  百分之: { unit: '%', factor: 1 },
  千分之: { unit: '‰', factor: 1 },
  万分之: { unit: '%', factor: 0.01 },
};
