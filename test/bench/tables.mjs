import stringWidth from 'string-width';
import { isMet } from './section.mjs';

/**
 * A section as an aligned table: the ratio to the reference and its target are the last columns.
 *
 * @param {import('./section.mjs').Section} section
 */
export function tableOf({ title, unit, digits, reference, notes, rows }) {
  const remarks = rows.some((row) => row.remark !== undefined);
  const heading = ['', ...(remarks ? [''] : []), unit, 'min–max', `ratio to ${reference}`, 'target'];
  const cells = rows.map(({ name, remark = '', value, ratio, target }) => [
    name,
    ...(remarks ? [remark] : []),
    number(value.median, digits),
    `${number(value.min, digits)}–${number(value.max, digits)}`,
    ratio === undefined ? '' : `${ratio.toPrecision(3)}×`,
    ratio === undefined || !target ? '' : wordsOf(target, ratio),
  ]);
  return [title, ...notes.map((note) => `  ${note}`), ...aligned([heading, ...cells])].join('\n');
}

/**
 * @param {import('./section.mjs').Target} target
 * @param {number} ratio
 */
function wordsOf(target, ratio) {
  const wanted = 'atLeast' in target ? `≥ ${target.atLeast}×` : `≤ ${target.atMost}×`;
  return `${wanted} ${isMet(target, ratio) ? 'met' : 'MISSED'}`;
}

/**
 * @param {number} value
 * @param {number} digits
 */
function number(value, digits) {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @param {readonly string[][]} lines the first cell of each to the left, the last too, the others to the right */
function aligned(lines) {
  const columns = lines[0] ?? [];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => stringWidth(line[column] ?? ''))));
  return lines.map((line) =>
    `  ${line
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return column === 0 || column === line.length - 1 ? cell + space : space + cell;
      })
      .join('  ')}`.trimEnd(),
  );
}
