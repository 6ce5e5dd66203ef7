import { COMPANY, NATIONAL_BODY } from '../lexicon/bodies.js';
import { ORDINARY_WORDS } from '../lexicon/divisions.js';
import { type Division, inForce, isWithin } from './divisions.js';
import { type Chain, chainsIn, type Mention } from './mentions.js';
import { selfNamed } from './self-named.js';

/** What says where a document is from. All of it is in simplified characters. */
export interface RegionSources {
  issuer: string | undefined;
  /** Whether the issuer heads the title, so that other places in the title are what it writes about. */
  issuerHeadsTitle: boolean;
  title: string | undefined;
  meeting: string | undefined;
  opening: readonly string[];
  closing: readonly string[];
  source: string | undefined;
  /** The text, or some pages of it. */
  text: () => string;
  /** Year that the document is about; codes and names are those of that year where they have changed. */
  year: number | undefined;
}

/**
 * The division that a document is from, by the surest place that names one. A name that several divisions bear is
 * settled by the province or city named with it or elsewhere in these places; where that settles nothing there is no
 * region. National bodies have none, and a company has the one whose full name begins its own. Where no place is named
 * at all, the text may show which of all cities is 我市.
 */
export function regionOf(sources: RegionSources): Division | undefined {
  const { issuer, title, year } = sources;
  let around: Division[] | undefined;
  const outside = () => {
    around ??= surroundings(sources);
    return around;
  };
  const settle = (chains: readonly Chain[]): Division | undefined => {
    for (const chain of chains) {
      const division = innermost(chain, outside, year);
      if (division) return division;
      // What is named first is what the document is from: where that can't be settled, no other place is.
      if (chain.some(({ form }) => form === 'full')) return undefined;
    }
    return undefined;
  };
  const all = (reading: string | undefined) => (reading === undefined ? [] : chainsIn(reading));

  if (issuer !== undefined && COMPANY.test(issuer)) return settle(all(issuer).filter(headsName));
  if (issuer !== undefined && NATIONAL_BODY.test(issuer)) return undefined;
  const places = sources.issuerHeadsTitle ? [issuer, title] : [title, issuer];
  for (const place of [...places, sources.meeting]) {
    const chains = all(place);
    if (chains.length > 0) return settle(chains);
  }
  if (NATIONAL_BODY.test(sources.meeting?.replace(/^第.{1,4}届/, '') ?? '')) return undefined;
  const subjects = sources.opening.flatMap((line) => subjectOf(line));
  if (subjects.length > 0) return settle(subjects);
  const carried = all(sources.source);
  return carried.length > 0 ? settle(carried) : selfNamed(sources.text(), issuer, year);
}

/** 深圳市某某股份有限公司: the company law has the division at the head of the name; a short name may be a brand's. */
function headsName([first]: Chain): boolean {
  return first?.start === 0 && first.form === 'full';
}

/** 2020年,某某区坚持…: the division that opens a paragraph speaks of itself. */
const SUBJECT = /^(?:\d{4}年(?:度|以来|来)?[,，]?)?/;

function subjectOf(line: string): Chain[] {
  const from = SUBJECT.exec(line)![0].length;
  return chainsIn(line.slice(from, from + 30)).filter(headsName);
}

/** Provinces and cities that are named anywhere around, which tell namesakes apart. */
function surroundings({ title, issuer, meeting, source, opening, closing }: RegionSources): Division[] {
  return [title, issuer, meeting, source, ...opening, ...closing]
    .flatMap((reading) => (reading === undefined ? [] : chainsIn(reading)))
    .flatMap((chain) => chain.filter(({ form }) => form === 'full'))
    .filter(({ divisions }) => divisions.every(({ level }) => level !== 'county'))
    .flatMap(({ divisions }) => divisions);
}

/** The last division of a chain that its outer ones agree with. */
function innermost(chain: Chain, around: () => readonly Division[], year: number | undefined): Division | undefined {
  for (let last = chain.length - 1; last >= 0; last--) {
    const mention = chain[last]!;
    const outer = chain.slice(0, last);
    if (mention.form === 'short' && ORDINARY_WORDS.has(mention.word)) continue;
    const fitting = mention.divisions.filter((division) =>
      outer.every(({ divisions }) => divisions.some((each) => isWithin(division, each))),
    );
    const division = onlyOne(fitting, mention, around, year);
    // A short name behind a place may be any word, and then is no part of the place.
    if (division || mention.form === 'full') return division;
  }
  return undefined;
}

function onlyOne(
  candidates: readonly Division[],
  { form }: Mention,
  around: () => readonly Division[],
  year: number | undefined,
): Division | undefined {
  let left = inForce(candidates, year);
  if (form === 'short') left = highest(left);
  if (left.length > 1) {
    const outer = around();
    const near = left.filter((division) => outer.some((each) => each !== division && isWithin(division, each)));
    if (near.length > 0) left = near;
  }
  return left.length === 1 ? left[0] : undefined;
}

/**
 * Those that a short name means: 长沙 is 长沙市 and not 长沙县. 吉林 is a province and a city alike, and stays both;
 * 海南 is the province, as the prefecture is not called so without its rank.
 */
function highest(divisions: readonly Division[]): readonly Division[] {
  const of = (level: Division['level']) => divisions.filter((division) => division.level === level);
  const provinces = of('province');
  const prefectures = of('prefecture').filter(({ name }) => provinces.length === 0 || name.endsWith('市'));
  if (provinces.length > 0) return [...provinces, ...prefectures];
  return prefectures.length > 0 ? prefectures : of('county');
}
