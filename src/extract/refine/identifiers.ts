import { CharacterSet, LATIN } from '../../reading/index.js';
import type { Figure } from '../figure.js';

const insideName = new CharacterSet(`${LATIN}+/._`);
const goesOn = new CharacterSet(`${LATIN}+/._#号`);
const colons = new CharacterSet(':：');
const DIGIT = /\d/;
const NUMBERED = /(?:编号|证号|文号|电话|热线|传真|邮编|专线|代码|代号|车牌|账号|帐号|QQ|No\.?|NO\.?)\S{0,2}$|[〔[]$/;
/** 附表1 人员情况 is the first table, not a number of people. */
const CAPTION = /^(?:附[表件图]|[表图])$/;

/**
 * Drops what is a name rather than a number: next to a letter or a slash (PM2.5, 5G, A4), in a proportion (10：43：46),
 * behind 编号 or 电话, before 号, of each (每2万人), of a table (附表1),
 * digits one by one.
 */
export function identifiers(figures: Figure[], reading: string): Figure[] {
  return figures.filter((figure) => {
    if (figure.kind === 'date') return true;
    const before = reading[figure.start - 1] ?? '';
    const { numeral, unit } = figure.candidate!;
    if (insideName.has(reading.charCodeAt(figure.start - 1))) return false;
    if (!unit && goesOn.has(reading.charCodeAt(figure.end))) return false;
    if (before === '每' || reading.slice(figure.start - 2, figure.start) === '每隔') return false;
    if (numeral.positional) return false;
    if (figure.start <= 2 && CAPTION.test(reading.slice(0, figure.start))) return false;
    // 数十, 几百: no number.
    if (!numeral.arabic && /[数几]/.test(before)) return false;
    if (!numeral.arabic && figure.value === 0) return false;
    if (!unit && NUMBERED.test(reading.slice(Math.max(0, figure.start - 4), figure.start))) return false;
    if (unit?.text === '页' && /第\d+页/.test(reading.slice(0, figure.start))) return false;
    // A proportion: 10：43：46, 1:1.2
    if (colons.has(reading.charCodeAt(figure.start - 1)) && DIGIT.test(reading[figure.start - 2] ?? '')) return false;
    if (colons.has(reading.charCodeAt(figure.end)) && DIGIT.test(reading[figure.end + 1] ?? '')) return false;
    if (!unit && figure.kind === 'count' && numeral.scale === 1 && figure.end - figure.start >= 7) return false;
    return true;
  });
}
