import { CHANGE_LINKS, CHANGES, EARLIER, REDUCTIONS } from '../../lexicon/changes.js';
import type { Figure } from '../figure.js';
import type { Scene } from './scene.js';

const links = [...CHANGE_LINKS].sort((a, b) => b.length - a.length);
const changes = Object.entries(CHANGES)
  .flatMap(([delta, words]) => words.map((word) => ({ word, delta: delta as 'up' | 'down' })))
  .sort((a, b) => b.word.length - a.word.length);

/** Characters that make another word of a verb of one character: 新增, 净增 is one, 提升. */
const COMPOUND: Record<string, string> = { 增: '新递', 升: '晋跃公毫', 降: '空投', 减: '加', 涨: '', 翻: '推' };
const JOINED = /^(?:、|和|及|与|，|以及|以上和|左右和|左右、)$/;

function verbBefore(text: string): 'up' | 'down' | undefined {
  const found = changes.find(({ word }) => text.endsWith(word));
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
  let text = reading.slice(Math.max(0, figure.start - 24), figure.start).replace(/ /g, '');
  for (let link = links.find((word) => text.endsWith(word)); link; link = links.find((word) => text.endsWith(word)))
    text = text.slice(0, -link.length);
  const verb = verbBefore(text);
  if (verb && (figure.kind !== 'count' || isChange(text, figure))) return verb;
  if (/[多高快]$/.test(text) && EARLIER.test(text.slice(0, -1))) return 'up';
  if (/[少低慢]$/.test(text) && EARLIER.test(text.slice(0, -1))) return 'down';
  if (EARLIER.test(text) && /[多高]/.test(text.slice(-6))) return 'up';
  return fewer(scene, index) ? 'down' : undefined;
}

/** 新增岗位 and 增加到 are no change of the figure; 增加942件 and 减少12人 are. */
function isChange(text: string, _figure: Figure): boolean {
  return !/(?:新增加?|提质提升|改造提升|优化提升|整治提升|巩固提升)$/.test(text);
}

function fewer(scene: Scene, index: number): boolean {
  const region = scene.regionBefore(index);
  const figure = scene.figures[index]!;
  if (figure.kind === 'rate') return false;
  const text = scene.reading.slice(region.start, region.end).replace(/^(?:共|累计|并|已|已经|全年|依法|、|和|：)+/, '');
  return REDUCTIONS.some((verb) => text.startsWith(verb)) && !/[到至为]$/.test(text);
}
