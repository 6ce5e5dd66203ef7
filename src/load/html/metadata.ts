import type { CheerioAPI } from 'cheerio';
import { textOf } from './dom.js';
import { INFO_LABEL } from './info-label.js';
import type { Line } from './lines.js';
import { squeeze } from './squeeze.js';
import { foldWhiteSpace } from './whitespace.js';

/** What a page states about its document outside the text. */
export interface PageMetadata {
  title?: string;
  /** ISO 8601 date. */
  published?: string;
  source?: string;
}

/** How sites end the title of a page: `… - 某某市人民政府`, `…_某某网`. */
const SITE_NAME =
  /(网|网站|門戶網站|政府|委员会|委|厅|局|办公室|公司|平台|频道|首页|中心|[A-Za-z]+\.(com|cn|org|net))$/;
const TITLE_SEPARATOR = /\s*[_|｜]\s*|\s+[-–—]+\s+|(?<=[\p{Script=Han}）)》])[-–—]+(?=[\p{Script=Han}])/u;

/** Meta elements that say when the document was published, the surest first. */
const DATE_METAS = ['pubdate', 'article:published_time', 'publishdate', 'datepublished', 'date'] as const;

const DATE_LABEL =
  /(?:发布|發佈|發布|发稿|公开|生成|成文|发文|印发|更新|公布)?(?:日期|时间|時間)[:：\t][\s【[]*(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/;
const DATE_FIRST = /^[【[]?(\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日))/;
const SOURCE_LABEL = new RegExp(
  `(?:来源|來源)[:：\\t]\\s*([^\\s:：|｜丨【】[\\]（）()]{2,40}?)(?=$|[\\s|｜丨【】[\\]（）()]|(?:${INFO_LABEL})[:：])`,
);

/**
 * Title, date of publication and source (来源) of a page. The date that the page prints goes before the one in its meta
 * elements: content systems set the latter anew whenever they write the page again.
 *
 * @param particulars the info lines, in which the page prints source and date
 */
export function readMetadata($: CheerioAPI, particulars: readonly Line[]): PageMetadata {
  const metas = readMetaElements($);
  const title = readTitle($, metas);
  const published =
    first(particulars, (line) => isoDate(DATE_LABEL.exec(squeeze(line.text))?.[1])) ??
    first(particulars, (line) => isoDate(DATE_FIRST.exec(squeeze(line.text))?.[1])) ??
    first(DATE_METAS, (name) => isoDate(metas.get(name))) ??
    isoDate($('time[datetime]').first().attr('datetime') ?? $('time').first().text());
  const source =
    metas.get('contentsource') ??
    metas.get('source') ??
    first(particulars, (line) => SOURCE_LABEL.exec(line.text.replace(/([来來])\s+(?=源)/, '$1'))?.[1]);
  return { ...(title && { title }), ...(published && { published }), ...(source && { source }) };
}

function first<I, T>(items: readonly I[], read: (item: I) => T | undefined): T | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The contents of the page's meta elements by name, property or itemprop in small letters; the first that is filled. */
function readMetaElements($: CheerioAPI): Map<string, string> {
  const metas = new Map<string, string>();
  for (const { attribs } of $('meta').toArray()) {
    const content = foldWhiteSpace(attribs.content ?? '').trim();
    const name = (attribs.name ?? attribs.property ?? attribs.itemprop ?? '').trim().toLowerCase();
    if (content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

function readTitle($: CheerioAPI, metas: ReadonlyMap<string, string>): string | undefined {
  const stated = metas.get('articletitle') ?? metas.get('og:title');
  const siteName = metas.get('sitename') ?? metas.get('og:site_name');
  if (stated) return stripSiteName(stated, siteName);
  const heading = $('body h1')
    .toArray()
    .map((element) => foldWhiteSpace(textOf(element)).trim())
    .find((text) => text !== '' && !SITE_NAME.test(text));
  if (heading) return heading;
  const title = stripSiteName(foldWhiteSpace($('title').first().text()).trim(), siteName);
  return title && !SITE_NAME.test(title) ? title : undefined;
}

function stripSiteName(title: string, siteName: string | undefined): string {
  const isSite = (part: string) => part === siteName || SITE_NAME.test(part);
  const parts = title.split(TITLE_SEPARATOR).filter((part) => part !== undefined && part !== '');
  const named = parts.filter((part) => !isSite(part));
  if (parts.length === 1 || named.length === 0) return title;
  // Columns of the site stand between title and site name: the title is the longest part.
  return named.length === parts.length ? title : named.reduce((a, b) => (b.length > a.length ? b : a));
}

/** A date as pages write it, as ISO 8601 date; undefined where there is no such day. */
function isoDate(written: string | undefined): string | undefined {
  const found = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(written ?? '');
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
