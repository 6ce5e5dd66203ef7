/**
 * A set of characters of one UTF-16 unit each, asked by `charCodeAt`. A byte for each unit: most characters of a report
 * are looked at only to find that they begin nothing, and no other question is answered as fast.
 */
export class CharacterSet {
  private readonly members = new Uint8Array(0x10000);

  constructor(characters: Iterable<string>) {
    for (const ch of characters) this.members[ch.charCodeAt(0)] = 1;
  }

  /** Whether a unit is in the set; `NaN`, which `charCodeAt` gives beyond the ends of a text, never is. */
  has(code: number): boolean {
    return this.members[code | 0] === 1;
  }

  /** The offset of the first member in `[from, to)`, or `to`. */
  first(text: string, from: number, to: number): number {
    const { members } = this;
    let at = from;
    while (at < to && members[text.charCodeAt(at)] === 0) at++;
    return at;
  }
}

/** The letters of English. */
export const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Whether a unit is a Han character of the Basic Multilingual Plane. */
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
