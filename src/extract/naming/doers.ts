import {
  AGENT_ENDINGS,
  AREA_ENDINGS,
  BEFALLS_BODIES,
  DONE_TO_BODIES,
  GENERAL_BODY_ENDINGS,
  NAMED_BY_PURPOSE,
  PURPOSES,
  THINGS_SAID,
} from '../../lexicon/doers.js';
import { entriesOf, SuffixIndex } from '../../reading/index.js';
import { type Token, textOf } from '../../segment/index.js';
import { isAction, isBody, isPlainVerb } from './before.js';

const agents = new SuffixIndex(entriesOf(AGENT_ENDINGS));
const generalBodies = new SuffixIndex(entriesOf(GENERAL_BODY_ENDINGS));
const areas = new SuffixIndex(entriesOf(AREA_ENDINGS));
const namedByPurpose = new SuffixIndex(entriesOf(NAMED_BY_PURPOSE));

/** 市司法局, 全县党支部, 青河县人民政府: of one level of administration, so a body of its own; not 社区服务站. */
const OF_A_LEVEL = /^.{0,5}?(?<![社小园校景城])[省市县区州盟旗镇乡]/;

const isVerb = (word: Token) => isAction(word) || isPlainVerb(word);

/**
 * Whether the words before a verb are those who do it, and not what a term says it is done to or meant for: they are in
 * 律师代理案件, not in 法治政府建设推进会, 村民委员会换届 or 学生资助资金.
 *
 * @param rest the verb and what follows it in the name
 */
export function areDoers(words: readonly Token[], rest: readonly Token[]): boolean {
  const text = textOf(words);
  if (areas.before(text) !== undefined) return false;
  const isOfBody = isBody(text);
  if (!isOfBody && agents.before(text) === undefined) return false;
  const [verb, ...after] = rest;
  if (!verb) return true;
  const isDealtWith = THINGS_SAID.has(verb.text) || PURPOSES.has(verb.text);
  if (isDealtWith && after.length > 0 && after.every(isVerb)) return false;
  if (isOfBody) {
    const isGeneral = generalBodies.before(text) !== undefined && !OF_A_LEVEL.test(text);
    if (isGeneral && DONE_TO_BODIES.has(verb.text)) return false;
    if (after.length === 0 && BEFALLS_BODIES.has(verb.text)) return false;
  }
  return !(PURPOSES.has(verb.text) && after.length === 1 && namedByPurpose.before(after[0]!.text) !== undefined);
}
