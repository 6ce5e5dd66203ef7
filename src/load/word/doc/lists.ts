import type { List, ListLevel } from '../list-counter.js';
import type { WordFile } from './word-file.js';

const LIST_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVEL_BYTES = 28;
const LEVELS = 9;
const SIMPLE = 1;

/** Formats of numbers by their code ([MS-OSHARED] 2.2.1.3), under their names in WordprocessingML. */
const FORMATS: readonly (string | undefined)[] = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter - - - - - ideographDigital japaneseCounting - - ' +
  'decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 ' +
  '- - decimalZero bullet - - decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ' +
  'ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified ' +
  'chineseCountingThousand'
)
  .split(' ')
  .map((name) => (name === '-' ? undefined : name));
const NO_NUMBER = 255;

const SUFFIXES = ['tab', 'space', 'nothing'] as const;

/** Reads the lists ([MS-DOC] 2.9.131 PlfLst, 2.9.132 PlfLfo) under the numbers by which paragraphs name them, from 1. */
export function readDocLists(file: WordFile): ReadonlyMap<number, List> {
  const definitions = readDefinitions(file.part('lists'));
  return readOverrides(file.part('listOverrides'), definitions);
}

function readDefinitions(part: Buffer): Map<number, ListLevel[]> {
  const definitions = new Map<number, ListLevel[]>();
  const count = part.length < 2 ? 0 : part.readUInt16LE(0);
  let at = 2 + count * LIST_BYTES;
  for (let index = 0; index < count; index++) {
    const list = part.subarray(2 + index * LIST_BYTES, 2 + (index + 1) * LIST_BYTES);
    const levels: ListLevel[] = [];
    for (let level = 0; level < (list[26]! & SIMPLE ? 1 : LEVELS); level++) {
      const read = readLevel(part, at, level);
      if (!read) return definitions;
      levels.push(read.level);
      at = read.end;
    }
    definitions.set(list.readInt32LE(0), levels);
  }
  return definitions;
}

function readOverrides(part: Buffer, definitions: ReadonlyMap<number, ListLevel[]>): Map<number, List> {
  const lists = new Map<number, List>();
  const count = part.length < 4 ? 0 : part.readUInt32LE(0);
  let at = 4 + count * OVERRIDE_BYTES;
  for (let number = 1; number <= count && 4 + number * OVERRIDE_BYTES <= part.length; number++) {
    const override = part.subarray(4 + (number - 1) * OVERRIDE_BYTES, 4 + number * OVERRIDE_BYTES);
    const counted = override.readInt32LE(0);
    const levels = [...(definitions.get(counted) ?? [])];
    const anew: number[] = [];
    // What each override says of its levels stands behind all of them.
    at += 4;
    for (let changed = 0; changed < override[12]! && at + 8 <= part.length; changed++) {
      const flags = part.readUInt32LE(at + 4);
      const index = flags & 0xf;
      const start = part.readInt32LE(at);
      at += 8;
      if (flags & 0x20) {
        const read = readLevel(part, at, index);
        if (!read) break;
        levels[index] = read.level;
        at = read.end;
      }
      const level = levels[index];
      if (!(flags & 0x10) || !level) continue;
      levels[index] = { ...level, start: Math.max(0, start) };
      anew.push(index);
    }
    lists.set(number, { counted: String(counted), levels, ...(anew.length > 0 && { anew }) });
  }
  return lists;
}

/** [MS-DOC] 2.9.150: a head, two lists of modifiers and the text, where characters 0 to 8 stand for the levels' numbers. */
function readLevel(part: Buffer, at: number, index: number): { level: ListLevel; end: number } | undefined {
  if (at + LEVEL_BYTES > part.length) return undefined;
  const text = at + LEVEL_BYTES + part[at + 24]! + part[at + 25]!;
  if (text + 2 > part.length) return undefined;
  const end = text + 2 + part.readUInt16LE(text) * 2;
  const format = part[at + 4]!;
  const flags = part[at + 5]!;
  const noRestart = (flags & 8) !== 0;
  const restart = part[at + 26]!;
  const level: ListLevel = {
    start: Math.max(0, part.readInt32LE(at)),
    format: format === NO_NUMBER ? 'none' : (FORMATS[format] ?? 'decimal'),
    text: levelText(part.toString('utf16le', text + 2, end)),
    suffix: SUFFIXES[part[at + 15]!] ?? 'tab',
    ...((flags & 4) !== 0 && { legal: true }),
    ...(noRestart && { restart: Math.min(restart, index) }),
  };
  return { level, end };
}

/** With `%1` to `%9` for the places of the numbers. */
function levelText(stored: string): string {
  return Array.from(stored, (character) => {
    const code = character.charCodeAt(0);
    return code < LEVELS ? `%${code + 1}` : character;
  }).join('');
}
