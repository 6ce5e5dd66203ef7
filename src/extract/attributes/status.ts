import {
  FUTURE,
  INTENT_WORDS,
  PLAN_HEADINGS,
  PLAN_TITLES,
  REQUIREMENT,
  REVIEW_HEADINGS,
} from '../../lexicon/intent.js';
import { CharacterSet, fold } from '../../reading/index.js';
import type { Article, Place, Sentence } from '../../structure/index.js';
import type { Span } from '../scene/phrase.js';

const INTENT = new RegExp(`(?:${INTENT_WORDS.map((word) => word.source).join('|')})|${FUTURE.source}`, 'g');
/** Words of something done, which end what a word of intent began. */
const DONE = /(?:已|累计|截至|截止|去年|同比|超额|圆满|今年以来)/;
/** Words of something done, which a plan may look back on. */
const LOOKS_BACK = /(?:去年|已经?|累计)[^，。；]{0,16}$/;

/** The sentences of a section share their list of headings, and those of a report the report. */
const known = { plans: new WeakMap<object, boolean>(), sections: new WeakMap<object, boolean>() };

function remembered<K extends object>(answers: WeakMap<object, boolean>, key: K, find: (key: K) => boolean): boolean {
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = find(key);
    answers.set(key, answer);
  }
  return answer;
}

const isPlan = ({ title }: Article) => title !== undefined && PLAN_TITLES.test(title) && !REVIEW_HEADINGS.test(title);

const isPlanSection = (section: readonly string[]) =>
  section.map(fold).some((heading) => PLAN_HEADINGS.test(heading) && !REVIEW_HEADINGS.test(heading));

/** Whether what stands in a place is planned for want of words that say else: by the title of its report or its section. */
export const isPlanned = ({ article, section }: Pick<Place, 'article' | 'section'>): boolean =>
  remembered(known.plans, article, isPlan) || remembered(known.sections, section, isPlanSection);

const startsLevel = new CharacterSet('由从');
const requires = new CharacterSet('求应须要得');

/** The level that a plan starts from (由76分提升到85分) has been reached. */
const isBaseline = (text: string, start: number, end: number) =>
  startsLevel.first(text, Math.max(0, start - 20), start) < start &&
  /[由从][^，。；由从]{0,16}$/.test(text.slice(Math.max(0, start - 20), start)) &&
  /^[^，。；]{0,8}[到至为成]/.test(text.slice(end, end + 12));

/** Whether a word of intent that names a year (到2025年) looks ahead from the reference. */
function ahead(word: string, reference: string | undefined): boolean {
  const year = /2\d{3}/.exec(word)?.[0];
  return !year || !reference || Number(year) > Number(reference.slice(0, 4));
}

/**
 * Tells of every place in a sentence whether what stands there is planned: by its section, by the title of the
 * report, or from a word of intent (力争, 确保, 到2025年) or a date that is still
 * to come to the end of its sentence or bracket or to a clause that says
 * what has been done.
 */
export function statusIn(
  sentence: Sentence,
  figures: readonly Span[],
  dates: readonly { start: number; value: string }[],
  reference: string | undefined,
): (figure: Span) => 'actual' | 'target' {
  const { text } = sentence;
  if (isPlanned(sentence))
    return ({ start, end }) =>
      LOOKS_BACK.test(text.slice(Math.max(0, start - 24), start)) || isBaseline(text, start, end) ? 'actual' : 'target';
  const from: number[] = [];
  INTENT.lastIndex = 0;
  for (let match = INTENT.exec(text); match; match = INTENT.exec(text))
    if (ahead(match[0], reference)) from.push(match.index);
  for (const date of dates) {
    if (reference && date.value.slice(0, 4) > reference.slice(0, 4) && /^\d/.test(date.value)) from.push(date.start);
  }
  if (dates.length > 0) from.sort((a, b) => a - b);
  return ({ start: at, end }) => {
    if (isBaseline(text, at, end)) return 'actual';
    const before = Math.max(0, at - 40);
    if (requires.first(text, before, at) < at && REQUIREMENT.test(text.slice(before, at))) return 'target';
    const start = from.findLast((index) => index < at);
    if (start === undefined) return 'actual';
    const between = text.slice(start, at);
    if (/\)/.test(between) && !/\(/.test(between)) return 'actual';
    // Behind a ； what was intended goes on only where it was already figures that were intended.
    const stop = between.indexOf('；');
    if (stop >= 0 && !figures.some((figure) => figure.start > start && figure.end <= start + stop)) return 'actual';
    const clause = between.slice(Math.max(between.lastIndexOf('，'), between.lastIndexOf('；')) + 1);
    return DONE.test(clause) && clause !== between ? 'actual' : 'target';
  };
}
