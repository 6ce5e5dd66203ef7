import { CHANGE_LINKS, CHANGES, EARLIER, REDUCTIONS } from '../../lexicon/changes.js';
import { CharacterSet, entriesOf, PrefixIndex, SuffixIndex } from '../../reading/index.js';
import type { Scene } from '../scene/scene.js';

const links = new SuffixIndex(entriesOf(CHANGE_LINKS));
const changes = new SuffixIndex(
  Object.entries(CHANGES).flatMap(([delta, words]) => words.map((word) => ({ word, delta: delta as 'up' | 'down' }))),
);
const reductions = new PrefixIndex(entriesOf(REDUCTIONS));
/** Without one of these nothing is reduced. */
const reducing = new CharacterSet(REDUCTIONS.map((word) => word[0]!));
const comparing = new CharacterSet('比较');

/** Characters that make another word of a verb of one character: 新增, 净增 is one, 提升. */
const COMPOUND: Record<string, string> = { 增: '新递', 升: '晋跃公毫', 降: '空投', 减: '加', 涨: '', 翻: '推' };
const JOINED = /^(?:、|和|及|与|，|以及|以上和|左右和|左右、)$/;

function verbBefore(text: string): 'up' | 'down' | undefined {
  const found = changes.before(text);
  if (!found) return undefined;
  if (found.word.length === 1 && COMPOUND[found.word]?.includes(text[text.length - 2] ?? ' ')) return undefined;
  // 改造提升50个: the verbs of doing before it make 提升 one of them.
  return found.delta;
}

/**
 * Whether a figure is an amount of change: behind a verb of change (同比增长7.1%), compared with an earlier time (比上年多12件),
 * in a list behind such a one, or a number of things that there are fewer of (减少材料300份). 提升至, 降到 and 达到 give levels.
 */
export function deltaOf(scene: Scene, index: number): 'up' | 'down' | undefined {
  const figure = scene.figures[index]!;
  if (figure.kind === 'rank') return undefined;
  const { reading } = scene;
  const previous = scene.figures[index - 1];
  if (previous?.delta && JOINED.test(reading.slice(previous.end, figure.start)) && previous.unit === figure.unit)
    return previous.delta;
  let text = reading.slice(Math.max(0, figure.start - 24), figure.start);
  if (text.includes(' ')) text = text.replace(/ /g, '');
  for (let link = links.before(text); link; link = links.before(text)) text = text.slice(0, -link.word.length);
  const verb = verbBefore(text);
  if (verb && (figure.kind !== 'count' || isChange(text))) return verb;
  if (comparing.first(text, 0, text.length) < text.length) {
    if (/[多高快]$/.test(text) && EARLIER.test(text.slice(0, -1))) return 'up';
    if (/[少低慢]$/.test(text) && EARLIER.test(text.slice(0, -1))) return 'down';
    if (EARLIER.test(text) && /[多高]/.test(text.slice(-6))) return 'up';
  }
  return fewer(scene, index) ? 'down' : undefined;
}

/** 新增岗位 and 增加到 are no change of the figure; 增加942件 and 减少12人 are. */
function isChange(text: string): boolean {
  return !/(?:新增加?|提质提升|改造提升|优化提升|整治提升|巩固提升)$/.test(text);
}

function fewer(scene: Scene, index: number): boolean {
  const figure = scene.figures[index]!;
  if (figure.kind === 'rate') return false;
  const region = scene.regionBefore(index);
  if (reducing.first(scene.reading, region.start, region.end) === region.end) return false;
  const text = scene.reading.slice(region.start, region.end).replace(/^(?:共|累计|并|已|已经|全年|依法|、|和|：)+/, '');
  return reductions.at(text, 0) !== undefined && !/[到至为]$/.test(text);
}
