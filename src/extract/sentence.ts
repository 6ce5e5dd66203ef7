import { type DateSpan, scanDates } from '../dates/index.js';
import { CharacterSet } from '../reading/index.js';
import type { Segmenter } from '../segment/index.js';
import type { Sentence } from '../structure/index.js';
import { deltaOf } from './attributes/delta.js';
import { periodsOf } from './attributes/period.js';
import { qualifierOf } from './attributes/qualifier.js';
import { statusIn } from './attributes/status.js';
import type { Calendar } from './calendar.js';
import { type Candidate, candidates } from './candidates.js';
import { type Extractor, Figure } from './figure.js';
import { count } from './kinds/count.js';
import { duration } from './kinds/duration.js';
import { measure } from './kinds/measure.js';
import { money } from './kinds/money.js';
import { rank } from './kinds/rank.js';
import { rate } from './kinds/rate.js';
import { confidenceOf, isPieceOfNumber } from './naming/certainty.js';
import { nameFigures } from './naming/name-figures.js';
import { partsOf } from './naming/parts.js';
import { phraseOf } from './naming/trim.js';
import { REFINERS } from './refine/index.js';
import { Scene } from './scene/scene.js';
import { shareUnits } from './shared-units.js';
import type { Trace } from './trace.js';

/** In the order in which they are asked; the first that claims a candidate has it. */
const EXTRACTORS: readonly Extractor[] = [rank, rate, money, duration, measure, count];

/** Every figure has one of these. */
const marks = new CharacterSet('0123456789零〇一二两三四五六七八九十百千万亿今去本上前明年壹贰叁');

const LISTED = /^[一二三四五六七八九十]、/;

function claim(candidate: Candidate, text: string): Figure | undefined {
  for (const extractor of EXTRACTORS) {
    const figure = extractor(candidate, text);
    if (figure) return figure;
  }
  return undefined;
}

/** The figures that the numbers of a reading are, from `from` on and outside its dates; in order. */
function numbersIn(reading: string, from: number, dates: readonly DateSpan[], trace: Trace | undefined): Figure[] {
  let nextDate = 0;
  // Both stand in the order of the text.
  const overlapsDate = (start: number, end: number) => {
    while (nextDate < dates.length && dates[nextDate]!.end <= start) nextDate++;
    return nextDate < dates.length && dates[nextDate]!.start < end;
  };
  const open = candidates(reading).filter(({ start, end }) => start >= from && !overlapsDate(start, end));
  const claimed = open.map((candidate) => claim(candidate, reading));
  shareUnits(open, claimed, reading);
  if (trace) for (const [i, candidate] of open.entries()) trace.claimed(candidate, claimed[i]);
  let end = 0;
  return claimed.filter((figure): figure is Figure => {
    // A rate may take a digit that begins a range: 三成五至六件.
    if (!figure || figure.start < end) return false;
    end = figure.end;
    return true;
  });
}

/** Tells of each figure what stands around it: how it is qualified, what it is called, when it was. */
function describe(
  sentence: Sentence,
  scene: Scene,
  dates: readonly DateSpan[],
  { reference, firm, year }: Calendar,
  trace: Trace | undefined,
): void {
  const { text } = sentence;
  const { figures } = scene;
  const statusOf = statusIn(sentence, figures, dates, firm ? reference : undefined);
  const sources = { reading: text, dates, reference, otherwise: sentence.period ?? year };
  const periods = periodsOf(figures, scene.groups, sources);
  for (const [i, figure] of figures.entries()) figure.delta = deltaOf(scene, i);
  const named = nameFigures(scene, trace);
  const isOwnBody = (body: string) => sentence.article.title?.includes(body) ?? false;
  const parts = partsOf(
    named,
    figures.map(({ kind }) => kind),
    isOwnBody,
  );
  for (const [i, figure] of figures.entries()) {
    figure.qualifier = qualifierOf(text, figure, figures[i - 1]);
    figure.status = statusOf(figure);
    figure.period = periods[i];
    const { name, by, likelihood, second } = named[i]!;
    const { kind, unit, delta, status } = figure;
    figure.confidence = confidenceOf({
      kind,
      unit,
      delta,
      status,
      likelihood,
      isPiece: isPieceOfNumber(text, figure),
      by,
    });
    trace?.named(figure, by);
    if (!name?.length) continue;
    const { subject, action, object } = parts[i]!;
    figure.name = phraseOf(name);
    figure.alternative = second && phraseOf(second);
    figure.subject = subject && phraseOf(subject);
    figure.action = action && phraseOf(action);
    figure.object = object && phraseOf(object);
  }
}

/**
 * The figures of a sentence, dates among them, in the order of the text.
 *
 * @param calendar what dates are read against
 * @param trace is told what becomes of each candidate
 */
export function figuresIn(
  sentence: Sentence,
  calendar: Calendar,
  segmenter: () => Segmenter,
  trace?: Trace,
): readonly Figure[] {
  const { text, body } = sentence;
  if (marks.first(text, 0, text.length) === text.length) return [];
  const about = sentence.period ?? calendar.titled;
  const against = { date: calendar.reference, context: about?.slice(0, 4) };
  const dates = scanDates(text, against).filter((span) => span.start >= body);
  let figures = numbersIn(text, body, dates, trace);
  if (dates.length > 0) {
    figures.push(...dates.map(({ start, end, value }) => new Figure(start, end, 'date', value)));
    figures.sort((a, b) => a.start - b.start || b.end - a.end);
  }
  for (const refiner of REFINERS) {
    if (figures.length === 0) return figures;
    const kept = refiner.refine(figures, text);
    if (trace) for (const figure of figures) if (!kept.includes(figure)) trace.dropped(figure, refiner);
    figures = kept;
  }
  // 一、二、三级医院: that is no section number.
  const start = LISTED.test(text.slice(body, body + 2)) ? 0 : body;
  const scene = new Scene(text, figures, segmenter, sentence.article.title, start);
  if (scene.figures.length > 0) describe(sentence, scene, dates, calendar, trace);
  return figures;
}
