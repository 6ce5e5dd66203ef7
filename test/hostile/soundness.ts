import { legible } from '../../src/reading/index.js';
import { KINDS, type Metric } from '../../src/types.js';

const YEAR = /^(?:\d{4}|XXXX)$/;
const MONTH = /^(?:\d{4}|XXXX)-(\d\d)$/;
const DAY = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/;

/** An ISO 8601 date of the calendar, which may be reduced to month or year; `XXXX` is an unknown year. */
function isDate(text: string): boolean {
  if (YEAR.test(text)) return true;
  const month = MONTH.exec(text)?.[1];
  if (month) return Number(month) >= 1 && Number(month) <= 12;
  const [, year, inYear, day] = DAY.exec(text) ?? [];
  if (!year) return false;
  // An unknown year may be a leap year.
  const iso = `${year === 'XXXX' ? '2000' : year}-${inYear}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

export function isDateOrInterval(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [first, last, ...more] = value.split('/');
  if (more.length > 0 || !isDate(first!)) return false;
  return last === undefined || (isDate(last) && (value.includes('XXXX') || first! <= last));
}

/** Tells line and column of offsets that are asked for in ascending order: each looks on from the one before. */
function places(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}

/** What is wrong with the metrics of a text, whatever the text is. */
export function faults(text: string, metrics: readonly Metric[]): string[] {
  const found: string[] = [];
  const fault = (metric: Metric, what: string) => found.push(`${what}: ${JSON.stringify(metric)}`);
  const place = places(text);
  let end = 0;
  for (const metric of metrics) {
    if (metric.start < end) fault(metric, 'begins inside the one before or before it');
    if (metric.end <= metric.start) fault(metric, 'is empty');
    end = metric.end;
    if (text.slice(metric.start, metric.end) !== metric.text) fault(metric, 'does not stand where it says');
    const { line, column } = place(metric.start);
    if (metric.line !== line || metric.column !== column) fault(metric, `stands at ${line}:${column}`);
    if (!KINDS.includes(metric.kind)) fault(metric, 'has a kind of its own');
    if (metric.kind === 'date') {
      if (!isDateOrInterval(metric.value)) fault(metric, 'is no ISO 8601 date');
      if ('unit' in metric || 'indicator' in metric || 'status' in metric) fault(metric, 'is a date with more to it');
    } else {
      if (!Number.isFinite(metric.value) || Object.is(metric.value, -0)) fault(metric, 'has no finite value');
      if (typeof metric.unit !== 'string' || metric.status === undefined) fault(metric, 'lacks unit or status');
      if (metric.max !== undefined && !(metric.max > (metric.value as number))) fault(metric, 'is a range upside down');
      if (metric.max !== undefined && !Number.isFinite(metric.max)) fault(metric, 'has no finite maximum');
    }
    const { confidence } = metric;
    if (confidence !== undefined && metric.kind === 'date') fault(metric, 'is a date with a confidence');
    if (confidence !== undefined && !/^(?:0(?:\.\d\d?)?|1)$/.test(String(confidence))) {
      fault(metric, 'has a confidence that is no share to two decimals');
    }
    if (metric.period !== undefined && !isDateOrInterval(metric.period)) fault(metric, 'has a period that is no date');
    const breaks = metric.table === undefined ? /[\n\r\t]/ : /[\n\r]/;
    if (breaks.test(metric.sentence)) fault(metric, 'has a sentence of several lines');
    for (const [key, value] of Object.entries(metric)) {
      if (value === undefined || value === null) fault(metric, `has ${key} without a value`);
      // What stands in the text is quoted as it stands there.
      const strings = key === 'text' ? [] : [value].flat().filter((each) => typeof each === 'string');
      if (strings.some((each) => each !== legible(each))) fault(metric, `has ${key} with what is no character`);
    }
  }
  return found;
}
