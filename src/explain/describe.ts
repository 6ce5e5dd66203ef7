import type { Metric } from '../types.js';
import type { Decision, Explanation } from './index.js';
import type { DifferingFeature, Naming, WeighedFeature, WordBeside } from './naming.js';

const ATTRIBUTES = ['max', 'qualifier', 'delta', 'status', 'period', 'subject', 'action', 'object'] as const;

const WIDTH = 110;
/** So many of the words before a figure, and after it, are shown. */
const MOST_BEFORE = 8;
const MOST_AFTER = 6;

function metricLine(metric: Metric, namedBy: string | undefined): string {
  const unit = metric.unit === undefined ? '' : ` ${metric.unit}`;
  const rest = ATTRIBUTES.filter((key) => metric[key] !== undefined).map((key) => `${key} ${metric[key]}`);
  const name = metric.indicator === undefined ? 'no name' : `${metric.indicator} (${namedBy})`;
  return [`= ${metric.value}${unit}`, name, ...rest].join(', ');
}

/** The words around a figure with their classes, the figure in brackets. */
function aroundLine(figure: string, { before, after }: Naming): string {
  const words = (shown: readonly WordBeside[]) => shown.map((word) => `${word.text}/${word.class}`);
  return [
    'around:',
    ...(before.length > MOST_BEFORE ? ['…'] : []),
    ...words(before.slice(-MOST_BEFORE)),
    `[${figure}]`,
    ...words(after.slice(0, MOST_AFTER)),
    ...(after.length > MOST_AFTER ? ['…'] : []),
  ].join(' ');
}

const signed = (weight: number) => `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`;
const featureText = ({ table, value, weight }: WeighedFeature) => `${table}: ${value} ${signed(weight)}`;
const differenceText = ({ table, value, of, gain }: DifferingFeature) =>
  `${table}: ${value}${of === 'second' ? ' of 2' : ''} ${signed(gain)}`;

/** A heading and its items, if any, as lines of at most {@link WIDTH} characters where the items allow it. */
function wrapped(heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const lines = [heading];
  for (const [i, item] of items.entries()) {
    const part = i + 1 < items.length ? `${item};` : item;
    if (i > 0 && lines.at(-1)!.length + 1 + part.length > WIDTH) lines.push(`  ${part}`);
    else lines.push(`${lines.pop()} ${part}`);
  }
  return lines;
}

function namingLines(figure: string, naming: Naming, confidence: number | undefined): string[] {
  const { proposals, proposed, features, differences, likelihood } = naming;
  const [first, second] = proposals;
  const names = proposed === 1 ? '1 name' : `${proposed} names`;
  const certainty = [
    `likelihood ${likelihood.toFixed(2)} among ${names}`,
    ...(confidence === undefined ? [] : [`confidence of the row ${confidence.toFixed(2)}`]),
  ];
  return [
    aroundLine(figure, naming),
    ...proposals.map(({ name, way, score }, i) =>
      [`${i + 1}  ${score.toFixed(2)}  ${name} (${way})`, ...(i === 0 ? certainty : [])].join(', '),
    ),
    ...wrapped('1 has', features.map(featureText)),
    ...(second
      ? wrapped(`1 leads 2 by ${(first!.score - second.score).toFixed(2)}:`, differences.map(differenceText))
      : []),
  ];
}

function decisionLines({ text, claimedBy, dropped, namedBy, naming, metric }: Decision): string[] {
  if (!claimedBy) return [`${text}  claimed by no extractor`];
  if (dropped) return [`${text}  ${claimedBy}, dropped by ${dropped.by}: ${dropped.why}`];
  if (!metric) return [`${text}  ${claimedBy}`];
  const why = naming ? namingLines(text, naming, metric.confidence) : [];
  return [`${text}  ${claimedBy}`, `  ${metricLine(metric, namedBy)}`, ...why.map((line) => `    ${line}`)];
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
