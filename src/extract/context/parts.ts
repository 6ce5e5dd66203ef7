import { BODY_SUFFIX, LIGHT_VERBS } from '../../lexicon/name-words.js';
import { type Token, textOf } from '../../segment/index.js';
import { beginsWithVerb, isAction } from './before.js';
import type { Named } from './name.js';
import type { Phrase } from './phrase.js';
import { phraseOf } from './trim.js';

/** What a name says: who does what to what. Phrases of the reading. */
export interface Parts {
  subject?: Phrase;
  action?: Phrase;
  object?: Phrase;
}

/** Ends of words for those who do something: people and bodies. */
const AGENT = /(?:人|员|者|师|长|代表|家庭|企业|法官|律师|干部|群众|居民|农户)$/;
const isAgent = (words: readonly Token[]) => AGENT.test(textOf(words)) || BODY_SUFFIX.test(textOf(words));
const isDoing = (word: Token | undefined) => word !== undefined && isAction(word) && !LIGHT_VERBS.has(word.text);
const isLight = (word: Token) => LIGHT_VERBS.has(word.text);
const JOIN = /^[、和及]$/;

/** Where the verbs that stand at `from` end: 备案审查, 制定、修改、废止. */
function verbsEnd(words: readonly Token[], from: number): number {
  let end = from;
  while (end < words.length && (isDoing(words[end]) || (end === from && beginsWithVerb(words.slice(from))))) {
    end++;
    if (JOIN.test(words[end]?.text ?? '') && isDoing(words[end + 1])) end++;
  }
  return end;
}

const part = (key: keyof Parts, words: readonly Token[]): Parts => (words.length ? { [key]: phraseOf(words) } : {});

/**
 * The parts of a name: 审查合同 does 审查 to 合同; 行政机关负责人出庭应诉 has a subject; 地区生产总值 is an object alone. The
 * parts make up the name, light verbs (实现, 完成) aside; a body that the name leaves out is its subject, unless it is
 * the one that the document is about.
 */
export function partsOf({ name, by, body }: Named, isOwnBody: (body: string) => boolean): Parts {
  if (!name?.length) return {};
  const subject = body?.length && !isOwnBody(textOf(body)) ? part('subject', body) : {};
  const opening = verbsEnd(name, 0);
  if (opening > 0) {
    const rest = name.slice(opening);
    return {
      ...subject,
      ...part('action', name.slice(0, opening)),
      ...part(
        'object',
        rest.filter((word, i) => i > 0 || !isLight(word)),
      ),
    };
  }
  const verb = name.findIndex((word, i) => i > 0 && (isDoing(word) || isLight(word)));
  if (verb < 0) return { ...subject, ...part('object', name) };
  const before = name.slice(0, verb);
  const end = isLight(name[verb]!) ? verb + 1 : verbsEnd(name, verb);
  const behind = name.slice(end);
  const action = name.slice(verb, end).filter((word) => !isLight(word));
  if (by === 'verb here, object before') return { ...subject, ...part('action', action), ...part('object', before) };
  if (!isAgent(before) && !isLight(name[verb]!)) return { ...subject, ...part('object', name) };
  return { ...part('subject', before), ...part('action', action), ...part('object', behind) };
}
