import { ancestors, type DomElement, parentOf } from './dom.js';
import type { LineKind } from './line-kind.js';
import type { Line } from './lines.js';
import type { Stats } from './stats.js';

/** From this share of link text on, three or more links are a list to other pages. */
const LINK_LIST_SHARE = 0.7;
/** From this many links on it belongs to the site rather than to the article. */
const MENU_LINKS = 5;

/**
 * An element of the site may hold a sentence or two; where it has more than this share it is the document. Names are
 * chosen freely, HTML says what its own elements and roles are for.
 */
const NAMED_PROSE_SHARE = 0.2;
const MARKED_PROSE_SHARE = 0.5;

const SITE_NAMES =
  /(^|[\s_-])(nav(bar|igation)?|menu|crumbs?|breadcrumbs?|foot(er)?|copyright|share|bdshare\w*|bdsharebuttonbox|side(bar)?|toolbar|search|pagination|pager|qrcode|ewm|quick_bar)([\s_-]|$)/i;
const SITE_TAGS = new Set(['nav', 'aside', 'footer']);
const SITE_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'dialog', 'floatingwindow']);

/** Particulars of the site that stand around what is surely its footer. */
const FOOTER_COMPANY =
  /主办|承办|主辦|承辦|地址|电话|電話|邮编|邮箱|传真|域名|网址|访问|备案|维护|联系|网站|浏览器|分辨率|技术支持|您是第|今日/;
const FOOTER_CHARACTERS = 1500;
const CRUMB_CHARACTERS = 30;

/**
 * The elements of a page that belong to the site: link lists, what is named for the site, the way to the page, footers.
 * The value says whether the element marks the end of the article's own surroundings.
 */
export function findSiteElements(
  root: DomElement,
  lines: readonly Line[],
  kinds: readonly (LineKind | undefined)[],
  prose: readonly boolean[],
  stats: ReadonlyMap<DomElement, Stats>,
): Map<DomElement, boolean> {
  const site = new Map<DomElement, boolean>();
  const total = stats.get(root)?.prose ?? 0;
  const running = runningFrom(prose);
  for (const [element, own] of stats) {
    if (element === root) continue;
    const share = siteProseShare(element);
    if (share !== undefined && own.prose <= total * share) site.set(element, own.links >= MENU_LINKS);
    if (own.prose === 0 && own.links >= 3 && own.linkCharacters >= own.characters * LINK_LIST_SHARE) {
      site.set(element, own.links >= MENU_LINKS);
    }
  }
  lines.forEach((line, index) => {
    if (kinds[index] === 'crumb' && line.block !== root) {
      site.set(
        widen(line.block, root, (outer) => isCrumbTrail(stats.get(outer)!)),
        true,
      );
    }
    if (kinds[index] === 'footer' && line.block !== root && !isWithinProse(index, line.block, running, stats)) {
      site.set(
        widen(line.block, root, (outer) => isFooter(stats.get(outer)!, lines, kinds)),
        true,
      );
    }
  });
  return site;
}

/** Where running text is next: for each line the index of the first such line from there on, and of the last up to it. */
interface Running {
  next: Int32Array;
  last: Int32Array;
}

/** Looked up for every line that may be a footer, which a search from that line would make quadratic. */
function runningFrom(prose: readonly boolean[]): Running {
  const next = new Int32Array(prose.length);
  const last = new Int32Array(prose.length);
  for (let i = prose.length - 1, at = prose.length; i >= 0; i--) next[i] = at = prose[i] ? i : at;
  for (let i = 0, at = -1; i < prose.length; i++) last[i] = at = prose[i] ? i : at;
  return { next, last };
}

/** Whether running text of the same container stands before and behind the line: then it is one of its sentences. */
function isWithinProse(
  index: number,
  block: DomElement,
  running: Running,
  stats: ReadonlyMap<DomElement, Stats>,
): boolean {
  if (stats.get(block)!.prose > 0) return true;
  const outer = stats.get(parentOf(block) ?? block) ?? stats.get(block)!;
  return running.next[outer.first]! < index && running.last[outer.last]! > index;
}

/** The share of running text up to which an element is the site's; undefined where nothing says that it is. */
function siteProseShare(element: DomElement): number | undefined {
  const { id = '', class: classes = '', role = '' } = element.attribs;
  if (SITE_TAGS.has(element.name) || SITE_ROLES.has(role)) return MARKED_PROSE_SHARE;
  return SITE_NAMES.test(id) || SITE_NAMES.test(classes) ? NAMED_PROSE_SHARE : undefined;
}

function widen(element: DomElement, root: DomElement, fits: (outer: DomElement) => boolean): DomElement {
  let widest = element;
  for (const outer of ancestors(element, root)) {
    if (outer === root || (outer !== element && !fits(outer))) break;
    widest = outer;
  }
  return widest;
}

function isCrumbTrail(own: Stats): boolean {
  return own.prose === 0 && own.characters - own.linkCharacters <= CRUMB_CHARACTERS;
}

function isFooter(own: Stats, lines: readonly Line[], kinds: readonly (LineKind | undefined)[]): boolean {
  if (own.prose > 0 || own.characters > FOOTER_CHARACTERS) return false;
  for (let index = own.first; index <= own.last; index++) {
    const line = lines[index]!;
    const alike = kinds[index] !== undefined && kinds[index] !== 'info';
    const links = line.linkCharacters * 2 > line.characters;
    if (!alike && !links && line.characters > 3 && !FOOTER_COMPANY.test(line.text)) return false;
  }
  return true;
}
