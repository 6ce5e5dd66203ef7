import { CHANGES } from '../../lexicon/changes.js';
import { KEPT_LEADING, LEADING_WORDS, RATE_BASES, TRAILING_WORDS } from '../../lexicon/name-words.js';
import type { Token } from '../../segment/index.js';
import type { Phrase } from '../scene/phrase.js';

/** Prepositions after which the name begins at the verb that they lead to: 在全市征集信息, 对文件进行清理. */
const PREPOSITIONS = new Set(
  '在 对 从 向 以 将 把 由 经 依托 通过 针对 围绕 根据 按照 按 为 利用 运用 用 给 与 同 会同 联合 面向 立足 聚焦 结合 借助 自 于 依据 依照 经过'.split(
    ' ',
  ),
);

const isChange: ReadonlySet<string> = new Set([...CHANGES.up, ...CHANGES.down]);

/** Adverbs, conjunctions, particles: no part of a name at either end of it. */
const isFunction = (token: Token) => 'dcpuyeo'.includes(token.pos[0]!) && token.text !== '地';

export interface Trimmed {
  words: Token[];
  /** The words began with a preposition, which is gone. */
  preposition: boolean;
}

const PUNCTUATION = /^[“”‘’"'《》〈〉、，·—\-…/|*\s　]+$/;

/** Behind a verb these lead to a level. */
const levels = new Set('到至为成在');

/** Takes from both ends what names nothing: connections, times, scopes, adverbs, linking verbs, verbs of change. */
export function trim(words: readonly Token[]): Trimmed {
  let from = 0;
  let to = words.length;
  let preposition = false;
  for (; to > from; to--) {
    const word = words[to - 1]!;
    if (isOpening(word) || isFunction(word)) continue;
    if (
      (TRAILING_WORDS.has(word.text) || RATE_BASES.has(word.text) || isChange.has(word.text)) &&
      !openQuote(words, from, to)
    )
      continue;
    // 扩充到, 跃升至, 减为: whatever the verb, what follows 到 is the level it led to.
    if (levels.has(words[to]?.text ?? '') && word.pos.startsWith('v')) continue;
    break;
  }
  while (from < to) {
    const word = words[from]!;
    if (KEPT_LEADING.has(word.text)) break;
    if (PREPOSITIONS.has(word.text)) preposition = true;
    else if (!LEADING_WORDS.has(word.text) && !isFunction(word) && !PUNCTUATION.test(word.text)) break;
    else if (isQuoteOpening(word) && from + 1 < to) break;
    from++;
  }
  // 福州市市民 …: a report's own place is left out of its names.
  if (to - from > 2 && words[from]!.pos === 'ns' && /..[省市县区州]$/.test(words[from]!.text)) from++;
  return { words: words.slice(from, to), preposition };
}

const openings = new Set('“‘、—-(《');
const isOpening = (token: Token) => openings.has(token.text);
const quoteOpenings = new Set('“‘《');
const isQuoteOpening = (token: Token) => quoteOpenings.has(token.text);

/** A trailing word inside a quotation that has not closed stays. */
function openQuote(words: readonly Token[], from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i < to; i++) {
    const { text } = words[i]!;
    if (text === '“' || text === '‘') open++;
    else if (text === '”' || text === '’') open--;
  }
  return open > 0;
}

/** The phrase of words that follow on each other, gaps left out. */
export function phraseOf(words: readonly Token[]): Phrase {
  const spans: { start: number; end: number }[] = [];
  for (const word of words) {
    const last = spans.at(-1);
    if (last && last.end === word.start) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
  }
  return spans;
}
