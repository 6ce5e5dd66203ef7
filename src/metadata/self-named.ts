import { ORDINARY_WORDS } from '../lexicon/divisions.js';
import { type Division, divisionNames, inForce, type Name } from './divisions.js';
import { nameStands } from './mentions.js';

/** How a document calls the division that it is from without naming it: 全县, 我市. */
const SELF = /[全我](省|市|州|县|区|旗)(?!域)/g;
/** The beginning of a text shows of which rank it is, and some pages which division. */
const BEGINNING = 3000;
export const PAGES = 30_000;
/** So often the division is named, and so many times as often as the next. */
const OFTEN = 3;
const CLEARLY = 2;

/**
 * The division that a text is about where it says only of which rank it is (我市, 全县): the one of that rank that it
 * names most. A speech to the city's own congress seldom says which city it is, but its sentences do.
 *
 * @param reading the text in simplified characters
 * @param body the body that the text speaks for, which may be named by its rank: 市人民政府
 */
export function selfNamed(reading: string, body: string | undefined, year: number | undefined): Division | undefined {
  const rank = /^(?:自治)?([省市州县区旗])/.exec(body ?? '')?.[1] ?? rankIn(reading.slice(0, BEGINNING));
  if (rank === undefined) return undefined;
  const counts = new Map<Division, Record<Name['form'], number>>();
  for (const { form, division } of divisionsNamedIn(reading, rank, year)) {
    const known = counts.get(division) ?? { full: 0, short: 0 };
    counts.set(division, { ...known, [form]: known[form] + 1 });
  }
  const [first, second] = [...counts]
    .map(([division, count]) => ({ division, count: believed(division, count) }))
    .sort((one, other) => other.count - one.count);
  if (!first || first.count < OFTEN || first.count < CLEARLY * (second?.count ?? 0)) return undefined;
  return first.division;
}

/** The short names of counties are words too often (资源, 合作) to be believed alone. */
function believed({ level }: Division, { full, short }: Record<Name['form'], number>): number {
  return level === 'county' && full === 0 ? 0 : full + short;
}

function rankIn(reading: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, rank] of reading.matchAll(SELF)) counts.set(rank!, (counts.get(rank!) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Every place where a division of a rank is named, with its rank or without, by a name that only one bears. */
function* divisionsNamedIn(
  reading: string,
  rank: string,
  year: number | undefined,
): Generator<{ form: Name['form']; division: Division }> {
  const names = divisionNames();
  for (let at = 0; at < reading.length; ) {
    const name = names.at(reading, at, nameStands);
    if (!name) {
      at++;
      continue;
    }
    at += name.word.length;
    if (ORDINARY_WORDS.has(name.word)) continue;
    const ofRank = inForce(
      name.divisions.filter((division) => division.name.endsWith(rank)),
      year,
    );
    // Of a city and a county-level city of one name the greater is meant.
    const [division, other] = ofRank;
    if (division && !other) yield { form: name.form, division };
  }
}
