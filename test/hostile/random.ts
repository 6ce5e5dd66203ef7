/** Random texts that are the same in every run. */
export class Random {
  constructor(private state: number) {}

  /** An integer from 0 up to and without `below` (mulberry32). */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 0x7fffffff) % below;
  }

  /** An integer from `least` up to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True once in so many times. */
  chance(oneIn: number): boolean {
    return this.below(oneIn) === 0;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  /** Some of the pieces in a row, each as often as chance has it. */
  text(pieces: readonly string[], count: number): string {
    return Array.from({ length: count }, () => this.one(pieces)).join('');
  }
}

const words = (list: string) => list.split(' ');

/** What figures are made of and what stands around them, with everything that has a meaning of its own. */
export const PIECES: readonly string[] = [
  ...words('0 1 2 3 7 12 30 99 100 2020 2021 3.5 1,234 12,34 0.00 007 1e5 99999999999999999999'),
  ...words(
    '零 〇 一 二 两 三 五 九 十 廿 百 千 万 亿 兆 壹 拾 佰 十五 三百二 二〇二一 百分之 千分之 三分之一 点 成 折 半 余 多 几 数',
  ),
  ...words('年 月 日 号 季度 上半年 今年 去年 明年 年底 “十四五” 前三 个月 天 小时 工作日 周年'),
  ...words('件 个 人 人次 家 户 次 位 名 项 条 类 级 届 元 万元 亿美元 % ‰ 个百分点 倍 番 分 公里 平方米 吨 km ㎡ GB'),
  ...words(
    '、 ， ； 。 ！ ？ ： , . ; : / - — ~ 至 到 和 及 与 等 的 ( ) （ ） “ ” ‘ ’ 《 》 【 】 〔 〕 < > + * # | …',
  ),
  ...words(
    '第 前 约 近 超 逾 不足 至少 左右 以上 以内 增长 下降 减少 同比 比上年多 其中 分别 共 达 为 由 从 将 力争 确保 应 不低于',
  ),
  ...words('案件 企业 收入 投资 群众 全市 办结 受理 率 占 连续 进行 建成一个 三项制度 一是 （一） 1. 第一章'),
  ...words('１２ ％ 萬 億 個 學時 「 」 a PM2. G 号楼'),
  ' ',
  '  ',
  '　',
  '\t',
  '\n',
  '\n\n',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\ud83d\ude00',
  '\ud840',
  '\u0000',
];
