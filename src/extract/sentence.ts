import { scanDates } from '../dates/index.js';
import { CharacterSet } from '../reading/index.js';
import type { Segmenter } from '../segment/index.js';
import type { Sentence } from '../structure/index.js';
import type { Calendar } from './calendar.js';
import { type Candidate, candidates } from './candidates.js';
import { deltaOf } from './context/delta.js';
import { nameFigures } from './context/indicator.js';
import { groups } from './context/lists.js';
import { type Parts, partsOf } from './context/parts.js';
import { periodsOf } from './context/period.js';
import type { Phrase } from './context/phrase.js';
import { qualifierOf } from './context/qualifier.js';
import { Scene } from './context/scene.js';
import { statusIn } from './context/status.js';
import { phraseOf } from './context/trim.js';
import type { Extractor, Figure } from './figure.js';
import { count } from './kinds/count.js';
import { duration } from './kinds/duration.js';
import { measure } from './kinds/measure.js';
import { money } from './kinds/money.js';
import { rank } from './kinds/rank.js';
import { rate } from './kinds/rate.js';
import { REFINERS } from './refine/index.js';
import { shareUnits } from './shared-units.js';
import type { Trace } from './trace.js';

/** In the order in which they are asked; the first that claims a candidate has it. */
const EXTRACTORS: readonly Extractor[] = [rank, rate, money, duration, measure, count];

/** Every figure has one of these. */
const marks = new CharacterSet('0123456789零〇一二两三四五六七八九十百千万亿今去本上前明年壹贰叁');

/** A figure with everything that its sentence says of it. */
export interface NamedFigure extends Figure, Parts {
  name?: Phrase;
  /** ISO 8601; absent for dates. */
  period?: string;
}

function claim(candidate: Candidate, text: string): Figure | undefined {
  for (const extractor of EXTRACTORS) {
    const figure = extractor(candidate, text);
    if (figure) return figure;
  }
  return undefined;
}

/**
 * The figures of a sentence, dates among them, in the order of the text.
 *
 * @param calendar what dates are read against
 * @param trace is told what becomes of each candidate
 */
export function figuresIn(
  sentence: Sentence,
  { reference, firm, titled, year }: Calendar,
  segmenter: () => Segmenter,
  trace?: Trace,
): NamedFigure[] {
  const { text } = sentence;
  if (marks.first(text, 0, text.length) === text.length) return [];
  const about = sentence.period ?? titled;
  const spans = scanDates(text, {
    ...(reference && { date: reference }),
    ...(about && { context: about.slice(0, 4) }),
  }).filter((span) => span.start >= sentence.body);
  const dates = spans.map(({ start, end, value }): Figure => ({ start, end, kind: 'date', value }));
  let nextDate = 0;
  // Both stand in the order of the text.
  const overlapsDate = (start: number, end: number) => {
    while (nextDate < dates.length && dates[nextDate]!.end <= start) nextDate++;
    return nextDate < dates.length && dates[nextDate]!.start < end;
  };
  const open = candidates(text).filter(
    (candidate) => candidate.start >= sentence.body && !overlapsDate(candidate.start, candidate.end),
  );
  const claimed = new Map<(typeof open)[number], Figure>();
  for (const candidate of open) {
    const figure = claim(candidate, text);
    if (figure) claimed.set(candidate, figure);
  }
  shareUnits(open, claimed, text);
  if (trace) for (const candidate of open) trace.claimed(candidate, claimed.get(candidate));
  let figures = [...dates, ...claimed.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const refiner of REFINERS) {
    const kept = refiner.refine(figures, text);
    if (trace) for (const figure of figures) if (!kept.includes(figure)) trace.dropped(figure, refiner);
    figures = kept;
  }
  if (!figures.some((figure) => figure.kind !== 'date')) return figures;

  const scene = new Scene(text, figures, segmenter);
  const status = statusIn(sentence, scene.figures, spans, firm ? reference : undefined);
  const periods = periodsOf(scene.figures, groups(scene), {
    reading: text,
    dates: spans,
    reference,
    otherwise: sentence.period ?? year,
  });
  const named = nameFigures(scene);
  const isOwnBody = (body: string) => sentence.article.title?.includes(body) ?? false;
  scene.figures.forEach((figure, i) => {
    const qualifier = qualifierOf(text, figure, scene.figures[i - 1]);
    if (qualifier) figure.qualifier = qualifier;
    const delta = deltaOf(scene, i);
    if (delta) figure.delta = delta;
    figure.status = status(figure);
    const { name, by } = named[i]!;
    trace?.named(figure, by);
    if (name?.length) Object.assign(figure, { name: phraseOf(name) }, partsOf(named[i]!, figure.kind, isOwnBody));
    const period = periods[i];
    if (period) (figure as NamedFigure).period = period;
  });
  return figures;
}
