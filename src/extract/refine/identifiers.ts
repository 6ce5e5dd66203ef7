import type { Figure } from '../figure.js';

const LETTER = /[A-Za-z]/;
const NUMBERED = /(?:编号|证号|文号|电话|热线|传真|邮编|专线|代码|代号|车牌|账号|帐号|QQ|No\.?|NO\.?)\S{0,2}$|[〔[]$/;

/**
 * Drops what is a name rather than a number: next to a letter or a slash (PM2.5, 5G, A4), in a proportion (10：43：46),
 * behind 编号 or 电话, before 号, of each (每2万人), digits one by one.
 */
export function identifiers(figures: Figure[], reading: string): Figure[] {
  const page = reading.search(/第\d+页/);
  return figures.filter((figure) => {
    if (figure.kind === 'date') return true;
    const before = reading[figure.start - 1] ?? '';
    const behind = reading[figure.end] ?? '';
    const { numeral, unit } = figure.candidate!;
    if (LETTER.test(before) || before === '+' || before === '/' || before === '.' || before === '_') return false;
    if (!unit && (LETTER.test(behind) || /[+/._#号]/.test(behind))) return false;
    if (before === '每' || reading.slice(figure.start - 2, figure.start) === '每隔') return false;
    if (numeral.positional) return false;
    // 数十, 几百: no number.
    if (!numeral.arabic && /[数几]/.test(before)) return false;
    if (!numeral.arabic && figure.value === 0) return false;
    if (!unit && NUMBERED.test(reading.slice(Math.max(0, figure.start - 4), figure.start))) return false;
    if (unit?.text === '页' && page >= 0 && page < figure.start) return false;
    // A proportion: 10：43：46, 1:1.2
    if (/[:：]/.test(before) && /\d/.test(reading[figure.start - 2] ?? '')) return false;
    if (/[:：]/.test(behind) && /\d/.test(reading[figure.end + 1] ?? '')) return false;
    if (!unit && figure.kind === 'count' && numeral.scale === 1 && figure.end - figure.start >= 7) return false;
    return true;
  });
}
