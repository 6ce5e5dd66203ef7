import { type Extractor, figureOf } from '../figure.js';

/** Measure words that a number in Chinese digits can stand before and still be counted: 三门峡, 五台山 and 六盘水 are places. */
const WITH_WORDS = new Set(
  '个 件 项 条 人 人次 次 场 场次 家 户 名 位 份 篇 宗 起 例 座 处 所 类 种 支 批 台 辆 张 本 册 部 套 期 头 只 株 趟 对 笔 架 艘 列 组 员 级'.split(
    ' ',
  ),
);
/** Words behind which a bare number is a figure. */
const STATED = /(?:达到?|[为至到有共超逾近约数量破成]|突破|超过|共计|累计|总计|合计|总数|人数|户数|数量|总量)$/;
const BEHIND = /^(?:$|[，。；、！？)　]|以上|左右|余|多|和|[\u4e00-\u9fff])/;
const NEVER_BEHIND = /^(?:版|型|号|式|届|级|层|楼|室|网|代|系|年|月|日|时|点|热线|平台|以内|\.|:|：|\/|-|G|[A-Za-z])/;

/** Things, people and events, with a measure word or without one. */
export const count: Extractor = (candidate, reading) => {
  const { unit, numeral } = candidate;
  if (candidate.form !== 'plain') return undefined;
  if (unit?.kind === 'count') {
    if (!numeral.arabic && !numeral.bare && candidate.value <= 10 && !WITH_WORDS.has(unit.text)) return undefined;
    return figureOf(candidate, 'count', unit.base);
  }
  if (unit || !numeral.arabic) return undefined;
  const behind = reading.slice(numeral.end, numeral.end + 4);
  if (!BEHIND.test(behind) || NEVER_BEHIND.test(behind)) return undefined;
  const before = reading.slice(Math.max(0, candidate.start - 6), candidate.start);
  const scaled = numeral.scale > 1;
  if (!scaled && !STATED.test(before)) return undefined;
  return figureOf(candidate, 'count', '');
};
