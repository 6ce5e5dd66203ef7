import type { CheerioAPI } from 'cheerio';
import { textOf } from './dom.js';
import { type Particular, readParticulars } from './particulars.js';
import { squeeze } from './squeeze.js';
import type { StructuredData } from './structured-data.js';
import { foldWhiteSpace } from './whitespace.js';

/** What a page states about its document outside the text. */
export interface PageMetadata {
  title?: string;
  /** ISO 8601 date. */
  published?: string;
  source?: string;
  /** The body that issued it (发文机关, 发布机构). */
  issuer?: string;
  /** Its document number (发文字号, 文号). */
  documentNumber?: string;
}

/** How sites end the title of a page: `… - 某某市人民政府`, `…_某某网`. */
const SITE_NAME = /(网|网站|門戶網站|政府|委员会|委|厅|局|办公室|公司|平台|频道|首页|中心|[A-Za-z]\.(com|cn|org|net))$/;
const TITLE_SEPARATOR = /[_|｜]|\s[-–—]+\s|(?<=[\p{Script=Han}）)》])[-–—]+(?=[\p{Script=Han}])/u;
/** Pages state whole articles as their titles. */
const LONGEST_TITLE = 400;

/** Meta elements that say when the document was published, the surest first. */
const DATE_METAS = ['pubdate', 'article:published_time', 'publishdate', 'datepublished', 'date'] as const;

/** Labels of the date of publication, the surest first; a document may bear several. */
const DATE_LABELS = [
  /^(?:发布|發佈|發布|公开|公布|发稿)(?:日期|时间|時間)$/,
  /^(?:日期|时间|時間)$/,
  /^(?:生成|发文|印发|成文)(?:日期|时间|時間)$/,
  /^更新(?:日期|时间)$/,
] as const;
const DATE_FIRST = /^[【[]?(\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日))/;

const DATE_LAST = /(\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日))\d{1,2}:\d{2}(?::\d{2})?$/;

const SOURCE_LABELS = [/(?:来源|來源)$/] as const;
const SOURCE = /^[^\s:：|｜丨【】[\]（）()]{2,40}/;

const ISSUER_LABELS = [/^(?:发文|制发|制定|印发|成文)机关$|^发文单位$/, /^发布机构$/, /^发布单位$|^公开主体$/] as const;
const ISSUER = /^[\p{Script=Han}][\p{Script=Han}（）()、， ]{1,60}$/u;

const TITLE_LABELS = [/^(?:信息)?名称$|^标题$/] as const;

const NUMBER_LABELS = [/^发文[字文]号$/, /^文号$/, /^文件编号$/] as const;
/** `万府发〔2016〕3号`; boxes say 无 where there is none. */
const NUMBER = /^(?=.*\p{Nd})\S.{1,40}?号(?=$|[\s（(])/u;

/**
 * Title, date of publication, source (来源), issuing body and document number of a page. The date that the page prints
 * goes before the one in its meta elements: content systems set the latter anew whenever they write the page again.
 *
 * @param printed the info lines and index boxes
 * @param structured what the page's JSON-LD says
 */
export function readMetadata($: CheerioAPI, printed: readonly string[], structured: StructuredData): PageMetadata {
  const metas = readMetaElements($);
  const particulars = readParticulars(printed);
  const name = stated(particulars, TITLE_LABELS, (value) => value || undefined);
  const title = readTitle($, metas, structured.headline ?? name);
  const published =
    stated(particulars, DATE_LABELS, isoDate) ??
    first(printed, (text) => isoDate(DATE_FIRST.exec(squeeze(text))?.[1])) ??
    first(printed, (text) => isoDate(DATE_LAST.exec(squeeze(text))?.[1])) ??
    first(DATE_METAS, (name) => isoDate(metas.get(name))) ??
    isoDate(structured.datePublished) ??
    isoDate($('time[datetime]').first().attr('datetime') ?? $('time').first().text());
  const source =
    metas.get('contentsource') ??
    metas.get('source') ??
    stated(particulars, SOURCE_LABELS, (value) => SOURCE.exec(value)?.[0]);
  const issuer = stated(particulars, ISSUER_LABELS, (value) => ISSUER.exec(value)?.[0]);
  const documentNumber = stated(particulars, NUMBER_LABELS, (value) => NUMBER.exec(value)?.[0]);
  return {
    ...(title && { title }),
    ...(published && { published }),
    ...(source && { source }),
    ...(issuer && { issuer }),
    ...(documentNumber && { documentNumber }),
  };
}

/** What the first of the labels that is followed by a value of the right form states. */
function stated<T>(
  particulars: readonly Particular[],
  labels: readonly RegExp[],
  read: (value: string) => T | undefined,
): T | undefined {
  return first(labels, (pattern) =>
    first(particulars, ({ label, value }) => (pattern.test(label) ? read(value) : undefined)),
  );
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

function readTitle(
  $: CheerioAPI,
  metas: ReadonlyMap<string, string>,
  headline: string | undefined,
): string | undefined {
  const stated = (metas.get('articletitle') ?? metas.get('og:title') ?? headline)?.slice(0, LONGEST_TITLE);
  const siteName = metas.get('sitename') ?? metas.get('og:site_name');
  if (stated) return stripSiteName(stated, siteName);
  const heading = $('body h1')
    .toArray()
    .map((element) => foldWhiteSpace(textOf(element)).trim().slice(0, LONGEST_TITLE))
    .find((text) => text !== '' && !SITE_NAME.test(text));
  if (heading) return heading;
  const title = stripSiteName(foldWhiteSpace($('title').first().text()).trim().slice(0, LONGEST_TITLE), siteName);
  return title && !SITE_NAME.test(title) ? title : undefined;
}

function stripSiteName(title: string, siteName: string | undefined): string {
  const isSite = (part: string) => part === siteName || SITE_NAME.test(part);
  const parts = title
    .split(TITLE_SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
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
