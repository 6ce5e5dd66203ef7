/**
 * The rules of scoring once more, written for nothing but to be read: no index, no early end, every step a full search.
 * It shares no code with the project, types included.
 */

export interface Annotated {
  line: number;
  text: string;
  nth?: number;
  kind: string;
  value: number | string;
  max?: number;
  unit?: string;
  qualifier?: string;
  indicator?: string;
  also?: string[];
  delta?: string;
  status?: string;
  period?: string;
  periodAlso?: string[];
  optional?: boolean;
}

export interface Predicted {
  line: number;
  column: number;
  text: string;
  kind: string;
  value: number | string;
  max?: number;
  unit?: string;
  qualifier?: string;
  indicator?: string;
  subject?: string;
  delta?: string;
  status?: string;
  period?: string;
  confidence?: number;
}

/** A row that counts: in gold, predicted, or both; what is right about it says something only of both. */
export interface Counted {
  kind: string;
  gold: boolean;
  predicted: boolean;
  span: boolean;
  value: boolean;
  named: boolean;
  name: boolean;
  attrs: boolean;
  exact: boolean;
  dated: boolean;
  period: boolean;
  confidence?: number | undefined;
}

export function countPlainly(text: string, gold: Annotated[], predicted: Predicted[]): Counted[] {
  const goldPlaces = gold.map((row) => {
    const line = text.split('\n')[row.line - 1]!;
    const found: number[] = [];
    for (let at = 0; at < line.length; at++) if (line.startsWith(row.text, at)) found.push(at);
    return { line: row.line, characters: numbers(found[(row.nth ?? 1) - 1]!, row.text.length) };
  });
  const predictedPlaces = predicted.map((metric) => ({
    line: metric.line,
    characters: numbers(metric.column - 1, metric.text.length),
  }));
  const common = (p: number, g: number) => {
    if (predictedPlaces[p]!.line !== goldPlaces[g]!.line) return 0;
    return predictedPlaces[p]!.characters.filter((at) => goldPlaces[g]!.characters.includes(at)).length;
  };

  const partner = new Map<number, number>();
  for (;;) {
    let best: { p: number; g: number; score: number } | undefined;
    for (let p = 0; p < predicted.length; p++) {
      for (let g = 0; g < gold.length; g++) {
        if (partner.has(p) || [...partner.values()].includes(g)) continue;
        if (predicted[p]!.kind !== gold[g]!.kind || common(p, g) === 0) continue;
        const all = [...predictedPlaces[p]!.characters, ...goldPlaces[g]!.characters];
        const share = common(p, g) / (Math.max(...all) - Math.min(...all) + 1);
        const score = share + (equal(predicted[p]!.value, gold[g]!.value) ? 1 : 0);
        if (!best || score > best.score) best = { p, g, score };
      }
    }
    if (!best) break;
    partner.set(best.p, best.g);
  }

  const found = [...partner].filter(([, g]) => !gold[g]!.optional);
  const missed = gold.filter((row, g) => !row.optional && ![...partner.values()].includes(g));
  const spurious = predicted.filter(
    (_, p) => !partner.has(p) && !gold.some((row, g) => row.optional && common(p, g) > 0),
  );
  const nothing = {
    span: false,
    value: false,
    named: false,
    name: false,
    attrs: false,
    exact: false,
    dated: false,
    period: false,
  };
  return [
    ...found.map(([p, g]) => ({
      kind: gold[g]!.kind,
      gold: true,
      predicted: true,
      span: String(predictedPlaces[p]!.characters) === String(goldPlaces[g]!.characters),
      ...compared(predicted[p]!, gold[g]!),
      confidence: predicted[p]!.confidence,
    })),
    ...missed.map(({ kind }) => ({ kind, gold: true, predicted: false, ...nothing })),
    ...spurious.map(({ kind, confidence }) => ({ kind, gold: false, predicted: true, ...nothing, confidence })),
  ];
}

/** The share that can be taken without a look: every number of rows is tried, and counted from the beginning. */
export function surePlainly(counted: Counted[]): number | undefined {
  const rated = counted
    .filter(({ kind, confidence }) => kind !== 'date' && confidence !== undefined)
    .sort((a, b) => b.confidence! - a.confidence!);
  if (rated.length === 0) return undefined;
  let sure = 0;
  for (let n = 1; n <= rated.length; n++) {
    if (n < rated.length && rated[n]!.confidence === rated[n - 1]!.confidence) continue;
    const right = rated.slice(0, n).filter((each) => each.gold && each.value && each.name && each.attrs).length;
    if (right / n >= 0.95) sure = n;
  }
  return sure / rated.length;
}

function compared(metric: Predicted, row: Annotated) {
  const date = row.kind === 'date';
  const named = row.indicator !== undefined && row.indicator !== '';
  const names = [row.indicator!, ...(row.also ?? [])];
  const told = [metric.indicator ?? ''];
  if (metric.subject && metric.indicator) told.push(`${metric.subject}${metric.indicator}`);
  return {
    value:
      equal(metric.value, row.value) && equal(metric.max, row.max) && (date || unit(metric.unit) === unit(row.unit)),
    named,
    name: !named || names.some((name) => told.some((each) => ratio(each, name) >= 0.7)),
    exact: !named || names.some((name) => told.some((each) => core(each) === core(name))),
    dated: row.period !== undefined,
    period: metric.period !== undefined && [row.period, ...(row.periodAlso ?? [])].includes(metric.period),
    attrs:
      date ||
      (metric.qualifier === row.qualifier &&
        metric.delta === row.delta &&
        (metric.status === 'target') === (row.status === 'target')),
  };
}

function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

function equal(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= Math.max(1, Math.abs(b)) / 1_000_000;
  return a === b;
}

function unit(written = ''): string {
  if (written === '％') return '%';
  if (written === '天') return '日';
  if (written === '人民币' || written === '圆') return '元';
  return ['个百分点', '个月', '个工作日', '个小时'].includes(written) ? written.slice(1) : written;
}

function bare(name: string): string[] {
  return [...name].filter((each) => !/\s/.test(each) && !',，、。:：;；“”"\'《》()（）'.includes(each));
}

/** A name without what makes none the less exact. */
function core(name: string): string {
  let rest = bare(name).join('').split('各类').join('');
  if (bare(name)[0] === '各' && rest.startsWith('各')) rest = rest.slice(1);
  rest = rest.split('的').join('');
  return rest.endsWith('等') ? rest.slice(0, -1) : rest;
}

function ratio(a: string, b: string): number {
  const [x, y] = [bare(a), bare(b)];
  if (x!.length + y!.length === 0) return 1;
  const known = new Map<string, number>();
  const common = (i: number, j: number): number => {
    if (i === x!.length || j === y!.length) return 0;
    const key = `${i} ${j}`;
    if (!known.has(key)) {
      const both = x![i] === y![j] ? 1 + common(i + 1, j + 1) : 0;
      known.set(key, Math.max(both, common(i + 1, j), common(i, j + 1)));
    }
    return known.get(key)!;
  };
  return (2 * common(0, 0)) / (x!.length + y!.length);
}
