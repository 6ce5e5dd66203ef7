import { readFileSync } from 'node:fs';
import { PEOPLES, PEOPLES_WITHOUT_ZU } from '../lexicon/divisions.js';
import { PrefixIndex } from '../reading/index.js';
import { built } from '../segment/dictionary.js';

/** An administrative division of GB/T 2260. */
export interface Division {
  /** Six digits: two each for province, prefecture and county. */
  code: string;
  name: string;
  level: Level;
  /** Year of the first list that has it; absent where that is the oldest one. */
  from?: number;
  /** Year of the last list that has it; absent where it is there to this day. */
  until?: number;
}

export type Level = 'province' | 'prefecture' | 'county';

/**
 * How a division is called: `full` with what it is (德清县, 黔东南州), `short` without (德清, 黔东南), which may be an
 * ordinary word.
 */
export type Form = 'full' | 'short';

/** A name that divisions go by. */
export interface Name {
  word: string;
  form: Form;
  /** All that bear it. */
  divisions: Division[];
}

let loaded: PrefixIndex<Name> | undefined;

/** The names of the divisions of today and of those since 2002; they are read when the first document asks for them. */
export function divisionNames(): PrefixIndex<Name> {
  loaded ??= index(readFileSync(built('divisions.txt'), 'utf8'));
  return loaded;
}

function index(list: string): PrefixIndex<Name> {
  const names: Record<Form, Map<string, Name>> = { full: new Map(), short: new Map() };
  const add = (word: string | undefined, form: Form, division: Division) => {
    if (word === undefined) return;
    const known = names[form].get(word);
    if (known) known.divisions.push(division);
    else names[form].set(word, { word, form, divisions: [division] });
  };
  for (const line of list.split('\n')) {
    if (line === '') continue;
    const [code, name, from, until] = line.split(' ') as [string, string, string, string];
    const division: Division = {
      code,
      name,
      level: levelOf(code),
      ...(from !== '-' && { from: Number(from) }),
      ...(until !== '-' && { until: Number(until) }),
    };
    add(name, 'full', division);
    add(abbreviated(name), 'full', division);
    add(stemOf(name), 'short', division);
  }
  // Of two names of one length the first is found.
  return new PrefixIndex([...names.full.values(), ...names.short.values()]);
}

function levelOf(code: string): Level {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

const PEOPLE = `(?:(?:${PEOPLES.join('|')})族|${PEOPLES_WITHOUT_ZU.join('|')})`;
const AUTONOMOUS = new RegExp(`^(.{2,}?)${PEOPLE}+自治([州县旗])$`);

function autonomous(name: string): RegExpExecArray | undefined {
  return (name.includes('自治') && AUTONOMOUS.exec(name)) || undefined;
}

/** 黔东南苗族侗族自治州 → 黔东南州. */
function abbreviated(name: string): string | undefined {
  const [, stem, rank] = autonomous(name) ?? [];
  return stem && stem + rank;
}

/** The name without what the division is, where that leaves a name: 长沙市 → 长沙, 呼和浩特市 → 呼和浩特, but not 沙县. */
function stemOf(name: string): string | undefined {
  const stem =
    autonomous(name)?.[1] ??
    name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|新区$|地区$|林区$|[省市县区旗盟]$/, '');
  return stem.length >= 2 && stem !== name ? stem : undefined;
}

/** Whether one division lies within another, or is the same. */
export function isWithin(division: Division, outer: Division): boolean {
  const digits = { province: 2, prefecture: 4, county: 6 }[outer.level];
  return division.code.startsWith(outer.code.slice(0, digits));
}

/** The divisions of a year; of today where it is not known or the lists have none of that year. */
export function inForce(divisions: readonly Division[], year: number | undefined): readonly Division[] {
  const then = divisions.filter(({ from = 0, until = 9999 }) => year !== undefined && from <= year && year <= until);
  if (then.length > 0) return then;
  const now = divisions.filter(({ until }) => until === undefined);
  return now.length > 0 ? now : divisions;
}
