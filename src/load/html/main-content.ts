import { ancestors, type DomElement, parentOf } from './dom.js';
import { isLabelAlone } from './index-box.js';
import type { LineKind } from './line-kind.js';
import { lineKinds } from './line-kinds.js';
import type { Line } from './lines.js';
import { findSiteElements } from './site-elements.js';
import { collectStats, type Stats } from './stats.js';

/** A line of running text: at least a short sentence, mostly outside links. */
const PROSE_CHARACTERS = 30;
const PROSE_PUNCTUATION = /[，。；：、,.;:]/;
/** Long and with colons, but as much a footer's as a document's. */
const CONTACT = /^(?:联系|单位|办公|通[信讯])?地址[:：].*(?:电话|邮编|邮政编码|传真|邮箱)[:：]/;

/** What a container that editors fill is called in the content systems of government and news sites. */
const CONTENT_NAMES =
  /(^|\s)(zoom(con)?|trs_editor|trs_ueditor|ucap-?content|article-?(content|body|con|text)|con_?text|pages_content|vsb_content\w*|custom_unionstyle|view|detail-?(content|con)|main-?txt|rich_media_content|js_content)(\s|$)/i;
const CONTENT_SHARE = 0.8;

/** The document's part of a page. */
export interface MainContent {
  /** Its text, line by line, without title and info line where they are told apart. */
  lines: Line[];
  /** How many of them stand before the first running text. */
  openingLength: number;
  /** Info lines before the first running text, and index boxes: they say source and date. */
  particulars: string[];
}

/**
 * Finds the document in a page: running text is found by its length, punctuation and link density, what belongs to the
 * site by link lists, by names of elements and by words that only sites use; the document is the smallest element
 * around all running text, widened until the site begins. Where there is no running text it is everything that is not
 * the site's.
 */
export function findMainContent(root: DomElement, lines: readonly Line[]): MainContent {
  const kinds = lineKinds(lines);
  const prose = lines.map((line, index) => kinds[index] === undefined && isProse(line));
  const stats = collectStats(root, lines, prose);
  const site = findSiteElements(root, lines, kinds, prose, stats);
  const isInSite = withinSite(site);
  const inSite = lines.map((line) => isInSite(line.block));

  const running = lines.flatMap((_, index) => (prose[index] && !inSite[index] ? [index] : []));
  const main = mainElement(root, lines, running, stats, site);
  const { first, last } = stats.get(main) ?? { first: 0, last: -1 };
  const firstProse = running[0] ?? lines.length;
  const lastProse = running.at(-1) ?? -1;

  const kept = lines.flatMap((line, index) => {
    if (index < first || index > last || inSite[index]) return [];
    return isDropped(line, kinds[index], index < firstProse, index > lastProse) ? [] : [index];
  });
  // A page of nothing but links is still read.
  const shown = kept.length > 0 ? kept : lines.flatMap((_, index) => (kinds[index] === undefined ? [index] : []));
  return {
    lines: shown.map((index) => lines[index]!),
    openingLength: shown.filter((index) => index < firstProse).length,
    particulars: particularsOf(lines, kinds, firstProse),
  };
}

function particularsOf(lines: readonly Line[], kinds: readonly (LineKind | undefined)[], firstProse: number): string[] {
  const texts: string[] = [];
  lines.forEach((line, index) => {
    if (kinds[index] !== 'index' && (kinds[index] !== 'info' || index >= firstProse)) return;
    // In a box a label and its value may be lines of their own.
    const isValue = kinds[index] === 'index' && kinds[index - 1] === 'index' && isLabelAlone(lines[index - 1]!);
    texts.push(isValue && !isLabelAlone(line) ? `${texts.pop()}\t${line.text}` : line.text);
  });
  return texts;
}

function isProse(line: Line): boolean {
  const own = line.characters - line.linkCharacters;
  if (line.row) return line.linkCharacters * 3 < line.characters && /\d/.test(line.text);
  if (own < PROSE_CHARACTERS || line.linkCharacters >= own) return false;
  return PROSE_PUNCTUATION.test(line.text) && !CONTACT.test(line.text);
}

function isDropped(line: Line, kind: LineKind | undefined, beforeProse: boolean, afterProse: boolean): boolean {
  switch (kind) {
    case undefined:
      return false;
    case 'share':
    case 'tool':
    case 'pager':
      return true;
    case 'info':
      return (
        beforeProse ||
        (afterProse && /^[【[（(]?(责任编辑|责编|编辑|编輯|浏览|点击|阅读|访问|信息来源|稿件来源)/.test(line.text))
      );
    default:
      return beforeProse || afterProse;
  }
}

/** Whether an element or one around it is the site's; each is looked at once, however many lines stand in it. */
function withinSite(site: ReadonlyMap<DomElement, boolean>): (element: DomElement) => boolean {
  const known = new Map<DomElement, boolean>();
  return (element) => {
    const passed: DomElement[] = [];
    let at: DomElement | undefined = element;
    while (at && !known.has(at) && !site.has(at)) {
      passed.push(at);
      at = parentOf(at);
    }
    const within = at !== undefined && (known.get(at) ?? true);
    for (const each of passed) known.set(each, within);
    return within;
  };
}

function mainElement(
  root: DomElement,
  lines: readonly Line[],
  running: readonly number[],
  stats: ReadonlyMap<DomElement, Stats>,
  site: ReadonlyMap<DomElement, boolean>,
): DomElement {
  if (running.length === 0) return root;
  let main = contentElement(running, lines, stats, root) ?? commonAncestor(running, lines, root);
  // The site begins where a step outwards takes in a menu, the way to the page or a footer.
  const borders = [...site].filter(([, border]) => border).map(([element]) => stats.get(element)!.first);
  for (const outer of ancestors(main, root)) {
    const inner = stats.get(main)!;
    const wider = stats.get(outer)!;
    const crossed = borders.some(
      (at) => at >= wider.first && at <= wider.last && (at < inner.first || at > inner.last),
    );
    if (crossed) break;
    main = outer;
  }
  return main;
}

/** The innermost element that bears a known name and holds nearly all running text. */
function contentElement(
  running: readonly number[],
  lines: readonly Line[],
  stats: ReadonlyMap<DomElement, Stats>,
  root: DomElement,
): DomElement | undefined {
  const total = running.reduce((sum, index) => sum + lines[index]!.characters, 0);
  const longest = running.reduce((a, b) => (lines[b]!.characters > lines[a]!.characters ? b : a));
  for (const element of ancestors(lines[longest]!.block, root)) {
    const names = `${element.attribs.id ?? ''} ${element.attribs.class ?? ''} ${element.name}`;
    if (CONTENT_NAMES.test(names) && stats.get(element)!.prose >= total * CONTENT_SHARE) return element;
  }
  return undefined;
}

function commonAncestor(running: readonly number[], lines: readonly Line[], root: DomElement): DomElement {
  const around = [...ancestors(lines[running[0]!]!.block, root)];
  const places = new Map(around.map((element, place) => [element, place]));
  let common = 0;
  for (const index of running) {
    for (const element of ancestors(lines[index]!.block, root)) {
      const place = places.get(element);
      if (place === undefined) continue;
      common = Math.max(common, place);
      break;
    }
  }
  return around[common] ?? root;
}
