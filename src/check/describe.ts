import type { Difference } from './compare.js';

/** Fields that a row shows by its place and text, or that would only make it long. */
const NOT_LISTED = new Set(['line', 'column', 'start', 'end', 'text', 'section', 'sentence']);

/** A difference as one readable row: `+` added, `-` lost, `~` changed in one field. */
export function describe(difference: Difference): string {
  const { metric } = difference;
  const figure = `${metric.line}:${metric.column} ${metric.text}`;
  switch (difference.sort) {
    case 'added':
      return `+ ${figure}  ${listed(metric)}`;
    case 'lost':
      return `- ${figure}  ${listed(metric)}`;
    case 'changed':
      return `~ ${figure}  ${difference.field}: ${shown(difference.before)} → ${shown(difference.after)}`;
  }
}

function listed(metric: object): string {
  return Object.entries(metric)
    .filter(([field]) => !NOT_LISTED.has(field))
    .map(([field, value]) => `${field} ${shown(value)}`)
    .join(', ');
}

/** A text stands as it is, unless it could be taken for a number or for nothing. */
function shown(value: unknown): string {
  if (value === undefined) return '(none)';
  return typeof value === 'string' && Number.isNaN(Number(value)) ? value : JSON.stringify(value);
}
