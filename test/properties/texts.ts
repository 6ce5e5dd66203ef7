import fc from 'fast-check';
import { PIECES } from '../hostile/random.js';

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const SMALL_SCALES = ['', '十', '百', '千'];
const FORMAL_SCALES = ['', '拾', '佰', '仟'];
const LARGE_SCALES = ['', '万', '亿'];

/** Four digits at most, as they are said: 1005 is 一千零五. */
function group(value: number, digits: string, scales: readonly string[]): string {
  let written = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    written += (gap ? digits[0] : '') + digits[digit]! + scales[place]!;
    gap = false;
  }
  return written;
}

/** A whole number below 10^12 in Chinese numerals. */
export function inChinese(value: number, digits = DIGITS, scales: readonly string[] = SMALL_SCALES): string {
  if (value === 0) return digits[0]!;
  let written = '';
  for (let place = 2; place >= 0; place--) {
    const four = Math.floor(value / 10000 ** place) % 10000;
    if (four === 0) continue;
    if (written !== '' && four < 1000) written += digits[0];
    written += group(four, digits, scales) + LARGE_SCALES[place]!;
  }
  // 十二, not 一十二.
  return digits === DIGITS ? written.replace(/^一十/, '十') : written;
}

export const inFormal = (value: number): string => inChinese(value, FORMAL, FORMAL_SCALES);

/** The same text with its digits, letters and signs in full width. */
export const inFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

export interface Written {
  text: string;
  value: number;
}

const whole = fc.oneof(
  fc.nat(20),
  fc.nat(9999),
  fc.nat(99_999_999),
  fc.nat({ max: 999_999_999 }).map((n) => n * 997),
);

/** A number and one of the ways to write it. */
export const number: fc.Arbitrary<Written> = fc.oneof(
  whole.map((value) => ({ text: String(value), value })),
  whole.map((value) => ({ text: grouped(value), value })),
  whole.map((value) => ({ text: inFullWidth(String(value)), value })),
  whole.map((value) => ({ text: inChinese(value), value })),
  whole.filter((value) => value > 0).map((value) => ({ text: inFormal(value), value })),
  fc
    .tuple(fc.nat(9999), fc.integer({ min: 1, max: 9 }))
    .map(([before, after]) => ({ text: `${before}.${after}`, value: Number(`${before}.${after}`) })),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(['万', 1e4] as const, ['亿', 1e8] as const))
    .map(([count, [scale, factor]]) => ({ text: `${count}${scale}`, value: count * factor })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(['万', 1e3] as const, ['亿', 1e7] as const),
    )
    .map(([before, after, [scale, tenth]]) => ({
      text: `${before}.${after}${scale}`,
      value: (before * 10 + after) * tenth,
    })),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([large, small]) => ({ text: `${large}万${small}千`, value: large * 1e4 + small * 1e3 })),
);

/** A day of the calendar, and one of the ways to write it in full. */
export const day: fc.Arbitrary<{ text: string; iso: string }> = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .chain((date) => {
    const iso = date.toISOString().slice(0, 10);
    const [year, month, dayOfMonth] = iso.split('-').map(Number) as [number, number, number];
    const said = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
    return fc.constantFrom(
      { text: `${year}年${month}月${dayOfMonth}日`, iso },
      { text: inFullWidth(`${year}年${month}月${dayOfMonth}日`), iso },
      { text: `${said}年${inChinese(month)}月${inChinese(dayOfMonth)}日`, iso },
      { text: iso, iso },
    );
  });

const WHO = ['全县', '全市', '县人民法院', '市政务服务中心', '各乡镇', '环卫部门', ''];
const DONE = ['受理', '办结', '新建', '开展', '培训', '发放', '整改', '检查', '完成'];
const WHAT = [
  ['来信', '件'],
  ['隐患', '处'],
  ['口袋公园', '个'],
  ['巡查', '次'],
  ['学员', '人'],
  ['企业', '家'],
  ['资金', '万元'],
  ['绿地', '亩'],
  ['终端', '台'],
] as const;
const RATES = ['办结率', '满意率', '覆盖率', '整改率', '合格率'];
const AROUND = [
  ['', ''],
  ['约', ''],
  ['近', ''],
  ['超过', ''],
  ['', '以上'],
  ['', '余'],
  ['不低于', ''],
  ['', '左右'],
] as const;

/** A clause of prose that names one figure. It says nothing of time and plans nothing. */
export const clause: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...WHO),
      fc.constantFrom(...DONE),
      fc.constantFrom(...WHAT),
      fc.constantFrom(...AROUND),
      number,
    )
    .map(([who, done, [what, unit], [before, behind], { text }]) =>
      behind === '余'
        ? `${who}${done}${what}${before}${text}${behind}${unit}`
        : `${who}${done}${what}${before}${text}${unit}${behind}`,
    ),
  fc
    .tuple(fc.constantFrom(...RATES), fc.constantFrom('达', '为', '达到', '提高到'), fc.integer({ min: 1, max: 999 }))
    .map(([rate, verb, value]) => `${rate}${verb}${value / 10}%`),
  fc
    .tuple(fc.constantFrom(...RATES), fc.constantFrom('提高', '下降'), fc.integer({ min: 1, max: 99 }))
    .map(([rate, verb, value]) => `${rate}${verb}${value / 10}个百分点`),
  fc.constantFrom('各项工作平稳有序', '群众反映总体良好', '台账逐级建立(详见附表)', '“窗口”作风持续改善'),
);

/** A sentence of such clauses. */
export const sentence: fc.Arbitrary<string> = fc
  .array(clause, { minLength: 1, maxLength: 4 })
  .chain((clauses) =>
    fc.constantFrom('，', '；', '、').map((between) => `${clauses.join(between === '、' ? '，' : between)}。`),
  );

/** A paragraph of such sentences, as long as prose is. */
export const paragraph: fc.Arbitrary<string> = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((sentences) => `各单位认真履行职责。${sentences.join('')}`);

const LINES: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '一、工作开展情况',
      '（二）窗口服务',
      '1.办理情况',
      '第一章 总则',
      '三、2022年工作安排',
      '表1 办理情况',
      '单位：件',
      '(2022年7月6日)',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.tuple(day, clause).map(([{ text }, words]) => `截至${text}，${words}。`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('今年', '去年', '上半年', '2021年', '力争到2025年', '“十四五”期间', '1至6月', '三季度'),
        clause,
      )
      .map(([time, words]) => `${time}，${words}，比上年增长3.5%。`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.tuple(fc.constantFrom('来信', '来访', '合计', '2021年'), fc.array(number, { minLength: 2, maxLength: 3 })),
        { minLength: 1, maxLength: 3 },
      )
      .map((rows) =>
        ['事项\t受理\t办结', ...rows.map(([head, cells]) => [head, ...cells.map(({ text }) => text)].join('\t'))].join(
          '\n',
        ),
      ),
  },
);

/** A report: a title and lines of every sort. */
export const report: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('禾溪县2022年工作报告', '工作总结', ''), fc.array(LINES, { minLength: 1, maxLength: 8 }))
  .map(([title, lines]) => [title, ...lines, ''].join('\n'));

/** Pieces that figures are made of, in any order. */
export const pieces: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((found) => found.join(''));

/** Any characters, halves of surrogate pairs among them. */
export const characters: fc.Arbitrary<string> = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 60,
});

/** Any text at all, with the line ends that texts have once they are read. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    report,
    pieces,
    characters,
    fc.tuple(report, pieces).map(([one, other]) => one + other),
  )
  .map((found) => found.replace(/\r\n?/g, '\n'));
