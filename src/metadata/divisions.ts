import { readFileSync } from 'node:fs';
import { CharacterSet } from '../reading/index.js';
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

/**
 * The names of the divisions of today and of those since 2002, as the build has written them: `word form code name from
 * until` a line, in the order of the words. A line is taken apart when a text has the two characters that it begins
 * with, as a document names few of the thousands.
 */
class DivisionNames {
  private readonly first: CharacterSet;
  private readonly second: CharacterSet;
  /** Offset of the first line for the two characters that its word begins with. */
  private readonly lines = new Map<number, number>();
  private readonly names = new Map<number, readonly Name[]>();
  private readonly divisions = new Map<string, Division>();

  constructor(private readonly list: string) {
    const first: string[] = [];
    const second: string[] = [];
    for (let at = 0; at < list.length; at = list.indexOf('\n', at) + 1) {
      const key = this.keyAt(list, at);
      if (this.lines.has(key)) continue;
      this.lines.set(key, at);
      first.push(list[at]!);
      second.push(list[at + 1]!);
    }
    this.first = new CharacterSet(first);
    this.second = new CharacterSet(second);
  }

  /** The longest name that begins at `at`, and that `stands` there. */
  at(text: string, at: number, stands: (name: Name, text: string, at: number) => boolean): Name | undefined {
    if (!this.first.has(text.charCodeAt(at)) || !this.second.has(text.charCodeAt(at + 1))) return undefined;
    return this.with(this.keyAt(text, at))?.find((name) => text.startsWith(name.word, at) && stands(name, text, at));
  }

  private keyAt(text: string, at: number): number {
    return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  }

  /** The names that begin with two characters, longer ones first. */
  private with(key: number): readonly Name[] | undefined {
    const known = this.names.get(key);
    if (known) return known;
    const start = this.lines.get(key);
    if (start === undefined) return undefined;
    const names = new Map<string, Name>();
    for (let at = start; at < this.list.length && this.keyAt(this.list, at) === key; ) {
      const end = this.list.indexOf('\n', at);
      const [word, form, ...division] = this.list.slice(at, end).split(' ') as [string, Form, ...string[]];
      const name = names.get(`${word} ${form}`) ?? { word, form, divisions: [] };
      names.set(`${word} ${form}`, name);
      name.divisions.push(this.division(division));
      at = end + 1;
    }
    const ordered = [...names.values()].sort((one, other) => other.word.length - one.word.length);
    this.names.set(key, ordered);
    return ordered;
  }

  /** One object for each division, whichever name it is found by. */
  private division([code, name, from, until]: string[]): Division {
    const key = `${code} ${name}`;
    const known = this.divisions.get(key);
    if (known) return known;
    const division: Division = {
      code: code!,
      name: name!,
      level: levelOf(code!),
      ...(from !== '-' && { from: Number(from) }),
      ...(until !== '-' && { until: Number(until) }),
    };
    this.divisions.set(key, division);
    return division;
  }
}

function levelOf(code: string): Level {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

let loaded: DivisionNames | undefined;

/** The names of divisions, read from the build's file when the first document asks for them. */
export function divisionNames(): DivisionNames {
  loaded ??= new DivisionNames(readFileSync(built('divisions.txt'), 'utf8'));
  return loaded;
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
