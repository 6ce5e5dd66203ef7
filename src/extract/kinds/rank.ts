import { unitAt } from '../../lexicon/units.js';
import type { Candidate } from '../candidates.js';
import { type Extractor, type Figure, figureOf } from '../figure.js';

const PLACES = new Set(['位', '名']);
/** Words after which a bare 第一 is a place in a ranking. */
const RANKED =
  /(?:居|列|排名?|位|名|跻身|进入|跃升|跃居|升至|升到|晋升|上升到|获得?|夺得?|荣获|全国|全省|全市|全县|全区|全州|世界|全球|同类|系统|省内|市内|国内|县域|地区|城市|[省市区县州国]|第[\d一二三四五六七八九十]{1,3}[位名]?[、和]|分别|均|至|保持|稳居|蝉联|连续\S{0,4}|数量?|总量|总数|增速|率)$/;
const ENDS = /^(?:$|[，。；、！？)”　]|和|及|的(?:好)?(?:成绩|位置|水平)|以上|，)/;

/** Where a list of ordinals that goes on at `at` ends: what stands there says of all what they are (第一、第二、第三产业). */
function endOfList(reading: string, at: number): number {
  const more = /^(?:[、和]第?[\d一二三四五六七八九十]{1,3})+(?:位|名)?/.exec(reading.slice(at, at + 40));
  return at + (more?.[0].length ?? 0);
}

function place(candidate: Candidate, unit: string): Figure {
  return figureOf(candidate, 'rank', unit);
}

/**
 * A place in a ranking: 第3位, 第一名, 前20位, and a bare 第四 where the words before speak of ranking. 第一批, 第二届, 第三季度,
 * 第一责任人 are none.
 */
export const rank: Extractor = (candidate, reading) => {
  const unit = candidate.unit;
  if (candidate.form === 'ordinal') {
    if (unit && PLACES.has(unit.text) && !/^[书记长师]/.test(reading.slice(candidate.end)))
      return place(candidate, unit.text);
    if (reading[candidate.start] !== '第') return undefined;
    const bareEnd = candidate.numeral.end;
    if (!RANKED.test(reading.slice(Math.max(0, candidate.start - 8), candidate.start))) return undefined;
    if (unit ? unitAt(reading, bareEnd) === unit : !ENDS.test(reading.slice(endOfList(reading, bareEnd)).slice(0, 6)))
      return undefined;
    return place({ ...candidate, end: bareEnd }, '');
  }
  if (candidate.form !== 'plain' || !unit) return undefined;
  const before = reading[candidate.start - 1];
  if (before !== '前' || !PLACES.has(unit.text)) return undefined;
  const figure = place(candidate, unit.text);
  figure.qualifier = 'under';
  return figure;
};
