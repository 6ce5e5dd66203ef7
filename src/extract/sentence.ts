import { scanDates } from '../dates/index.js';
import type { Segmenter } from '../segment/index.js';
import type { Sentence } from '../structure/index.js';
import { candidates } from './candidates.js';
import { deltaOf } from './context/delta.js';
import { nameFigures } from './context/indicator.js';
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

/** In the order in which they are asked; the first that claims a candidate has it. */
const EXTRACTORS: readonly Extractor[] = [rank, rate, money, duration, measure, count];

const ANY_NUMBER = /[\d零〇一二两三四五六七八九十百千万亿今去本上前明年壹贰叁]/;

/** A figure with everything that its sentence says of it. */
export interface NamedFigure extends Figure {
  name?: Phrase;
}

/**
 * The figures of a sentence, dates among them, in the order of the text.
 *
 * @param reference what dates are read against
 * @param firm the same where it is sure enough to tell a plan from a fact by
 */
export function figuresIn(
  sentence: Sentence,
  reference: string | undefined,
  firm: string | undefined,
  segmenter: () => Segmenter,
): NamedFigure[] {
  const { text } = sentence;
  if (!ANY_NUMBER.test(text)) return [];
  const spans = scanDates(text, {
    ...(reference && { date: reference }),
    ...(sentence.year && { context: sentence.year }),
  }).filter((span) => span.start >= sentence.body);
  const dates = spans.map(({ start, end, value }): Figure => ({ start, end, kind: 'date', value }));
  const overlapsDate = (start: number, end: number) => dates.some((date) => start < date.end && date.start < end);
  const open = candidates(text).filter(
    (candidate) => candidate.start >= sentence.body && !overlapsDate(candidate.start, candidate.end),
  );
  const claimed = new Map<(typeof open)[number], Figure>();
  for (const candidate of open) {
    for (const extractor of EXTRACTORS) {
      const figure = extractor(candidate, text);
      if (!figure) continue;
      claimed.set(candidate, figure);
      break;
    }
  }
  shareUnits(open, claimed, text);
  let figures = [...dates, ...claimed.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const refiner of REFINERS) figures = refiner.refine(figures, text);
  if (!figures.some((figure) => figure.kind !== 'date')) return figures;

  const scene = new Scene(text, figures, segmenter);
  const status = statusIn(sentence, scene.figures, spans, firm);
  const names = nameFigures(scene);
  scene.figures.forEach((figure, i) => {
    const qualifier = qualifierOf(text, figure, scene.figures[i - 1]);
    if (qualifier) figure.qualifier = qualifier;
    const delta = deltaOf(scene, i);
    if (delta) figure.delta = delta;
    figure.status = status(figure);
    const name = names[i];
    if (name?.length) (figure as NamedFigure).name = phraseOf(name);
  });
  return figures;
}
