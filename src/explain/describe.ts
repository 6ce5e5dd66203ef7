import type { Metric } from '../types.js';
import type { Decision, Explanation } from './index.js';

const ATTRIBUTES = ['max', 'qualifier', 'delta', 'status', 'period', 'subject', 'action', 'object'] as const;

function metricLine(metric: Metric, namedBy: string | undefined): string {
  const unit = metric.unit === undefined ? '' : ` ${metric.unit}`;
  const rest = ATTRIBUTES.filter((key) => metric[key] !== undefined).map((key) => `${key} ${metric[key]}`);
  const name = metric.indicator === undefined ? 'no name' : `${metric.indicator} (${namedBy})`;
  return [`= ${metric.value}${unit}`, name, ...rest].join(', ');
}

function decisionLines({ text, claimedBy, dropped, namedBy, metric }: Decision): string[] {
  if (!claimedBy) return [`${text}  claimed by no extractor`];
  if (dropped) return [`${text}  ${claimedBy}, dropped by ${dropped.by}: ${dropped.why}`];
  return [`${text}  ${claimedBy}`, ...(metric ? [`  ${metricLine(metric, namedBy)}`] : [])];
}

/** An explanation as lines for a reader. */
export function describe({ reading, section, reference, tokens, dates, decisions }: Explanation): string[] {
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
  return [
    reading,
    ...(section.length ? indented([`section: ${section.join(' > ')}`]) : []),
    ...(reference ? indented([`read against: ${reference}`]) : []),
    ...indented([`words: ${tokens.map(({ text, pos }) => `${text}/${pos}`).join(' ')}`]),
    ...indented(dates.flatMap(({ text, value }) => [`${text}  date`, `  = ${value}`])),
    ...indented(decisions.flatMap(decisionLines)),
  ];
}
