import { FUTURE, INTENT_WORDS, PLAN_HEADINGS, PLAN_TITLES, REVIEW_HEADINGS } from '../../lexicon/intent.js';
import type { Sentence } from '../../structure/index.js';

const INTENT = new RegExp(`(?:${INTENT_WORDS.join('|')})|${FUTURE.source}`, 'g');
const DONE = /(?:已|累计|截至|截止|共完成|去年|同比|超额|圆满)/;
const NOUNS = /(?:计划|预期|要求|目标)(?:的|书|内|外|单列|生育|经济|投资|总投资|完成|数|寿命|性|，|、|。|和|》|”)/;

function planned(headings: readonly string[]): boolean {
  return headings.some((heading) => PLAN_HEADINGS.test(heading) && !REVIEW_HEADINGS.test(heading));
}

/**
 * Tells of every place in a sentence whether what stands there is planned: by its section, by the title of the
 * report, or from a word of intent (力争, 确保, 到2025年) to the end of the sentence or the next word of something done.
 */
export function statusIn(sentence: Sentence, reference: string | undefined): (at: number) => 'actual' | 'target' {
  const { text } = sentence;
  const own = sentence.section.length ? sentence.section : [];
  const bySection =
    planned(own) ||
    (sentence.article.title !== undefined &&
      PLAN_TITLES.test(sentence.article.title) &&
      !REVIEW_HEADINGS.test(sentence.article.title));
  if (bySection) return (at) => (/(?:去年|已经?|累计)[^，。；]{0,16}$/.test(text.slice(0, at)) ? 'actual' : 'target');
  const from: number[] = [];
  INTENT.lastIndex = 0;
  for (let match = INTENT.exec(text); match; match = INTENT.exec(text)) {
    if (NOUNS.test(text.slice(match.index, match.index + match[0].length + 3))) continue;
    const year = /2\d{3}/.exec(match[0])?.[0];
    if (year && !(reference && Number(year) > Number(reference.slice(0, 4)))) continue;
    from.push(match.index);
  }
  if (from.length === 0) return () => 'actual';
  return (at) => {
    const start = from.findLast((index) => index < at);
    if (start === undefined) return 'actual';
    const between = text.slice(start, at);
    const clause = between.slice(Math.max(between.lastIndexOf('，'), between.lastIndexOf('；')) + 1);
    return DONE.test(clause) && clause !== between ? 'actual' : 'target';
  };
}
