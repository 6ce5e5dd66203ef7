import { CLASS, cannotBegin, isDoing, isEmpty, mayFollow } from '../classes.js';
import type { Proposals } from '../proposal.js';
import type { Surroundings } from '../surroundings.js';

const MOST_WORDS = 22;
const MOST_ENDS = 4;
const MOST_LEFT_OUT = 3;
const MOST_VERBS = 5;

/** Where a name may end in the words before a figure. */
function endsIn({ before, beforeClasses: classes, from, to }: Surroundings): number[] {
  const ends = [to];
  for (let end = to - 1; end > Math.max(from, to - MOST_ENDS - 1); end--)
    if (!isEmpty(classes[end - 1]!) && mayFollow(classes[end]!)) ends.push(end);
  const rest = classes.slice(to);
  if (rest.length > 0 && rest.length <= MOST_LEFT_OUT && !rest.some(isEmpty)) ends.push(before.length);
  else if (rest.length > 0 && !isEmpty(rest[0]!)) ends.push(to + 1);
  return ends;
}

/** What the first of them stands in front of, and not of a name. */
const LEADING_TO = new Set(['对', '将', '把']);

/** 一、二、三级医院: a numeral of a list goes with those before it. */
function mayBegin(classes: readonly number[], start: number, text: string): boolean {
  if (cannotBegin(classes[start]!) || LEADING_TO.has(text)) return false;
  return classes[start] !== CLASS.number || classes[start - 1] !== CLASS['、'];
}

/** 审查合同214件: any stretch of the words before the figure. */
export function stretchesBefore(around: Surroundings, found: Proposals): void {
  const { before, beforeClasses: classes, from } = around;
  for (const end of endsIn(around)) {
    for (let start = Math.max(0, end - MOST_WORDS); start < end; start++)
      if (start === from || mayBegin(classes, start, before[start]!.text))
        found.add('stretch before', before.slice(start, end));
  }
}

/** Indices of the words before the figure that may be the verb of what is counted, the last ones. */
export function verbsBefore({ beforeClasses: classes, to }: Surroundings): number[] {
  const verbs: number[] = [];
  for (let i = Math.max(0, to - MOST_WORDS); i < to; i++) if (isDoing(classes[i]!)) verbs.push(i);
  return verbs.slice(-MOST_VERBS);
}

/** 清理群众反映多的审批事项56项: a verb with the last noun, what lies between them left out. */
export function verbsWithLastNoun(around: Surroundings, verbs: readonly number[], found: Proposals): void {
  const { before, beforeClasses: classes, to } = around;
  for (const verb of verbs) {
    for (let noun = verb + 2; noun < to; noun++) {
      if (isEmpty(classes[noun]!)) continue;
      const cls = classes[noun - 1]!;
      const begins =
        cls === CLASS.的 ||
        cls === CLASS['、'] ||
        cls === CLASS.等 ||
        cls === CLASS.join ||
        cls === CLASS['close quote'] ||
        noun === to - 1 ||
        noun === verb + 2;
      if (begins) found.add('verb and last noun before', [before[verb]!, ...before.slice(noun, to)]);
    }
  }
}
