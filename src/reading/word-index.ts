import { CharacterSet } from './character-set.js';

interface Entry {
  readonly word: string;
}

/** Words by one of their characters, so that a place in a text is compared with few of them, longer ones first. */
class Index<W extends Entry> {
  private readonly gate: CharacterSet;
  private readonly entries = new Map<number, W[]>();

  constructor(words: readonly W[], edge: (word: string) => number) {
    for (const entry of [...words].sort((a, b) => b.word.length - a.word.length)) {
      const code = edge(entry.word);
      const known = this.entries.get(code);
      if (known) known.push(entry);
      else this.entries.set(code, [entry]);
    }
    this.gate = new CharacterSet(this.edges);
  }

  /** The characters that the words are found by. */
  get edges(): string[] {
    return Array.from(this.entries.keys(), (code) => String.fromCharCode(code));
  }

  protected with(code: number): readonly W[] | undefined {
    return this.gate.has(code) ? this.entries.get(code) : undefined;
  }
}

/** Words that are looked for where a text goes on. */
export class PrefixIndex<W extends Entry> extends Index<W> {
  constructor(words: readonly W[]) {
    super(words, (word) => word.charCodeAt(0));
  }

  /** The longest of the words that begin at `at`, and that `stands` there where that is asked. */
  at(text: string, at: number, stands?: (entry: W, text: string, at: number) => boolean): W | undefined {
    const entries = this.with(text.charCodeAt(at));
    if (!entries) return undefined;
    for (const entry of entries)
      if (text.startsWith(entry.word, at) && (!stands || stands(entry, text, at))) return entry;
    return undefined;
  }
}

/** Words that are looked for where a text ends. */
export class SuffixIndex<W extends Entry> extends Index<W> {
  constructor(words: readonly W[]) {
    super(words, (word) => word.charCodeAt(word.length - 1));
  }

  /** The longest of the words that end before `end`. */
  before(text: string, end = text.length): W | undefined {
    const entries = this.with(text.charCodeAt(end - 1));
    if (entries) for (const entry of entries) if (text.endsWith(entry.word, end)) return entry;
    return undefined;
  }
}

/** Words that nothing more is known of, as entries of an index. */
export const entriesOf = (words: Iterable<string>): Entry[] => Array.from(words, (word) => ({ word }));
