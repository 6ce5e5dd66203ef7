import { type Entry, getFileNameLowLevel } from 'yauzl';
import { decode } from '../encoding.js';
import { LoadError } from '../errors.js';
import { LOST } from '../file-path.js';
import { legacyPath } from '../legacy-path.js';

/** General purpose bit 11: the name is UTF-8 (APPNOTE.TXT, appendix D). */
const UTF8_FLAG = 0x800;

const NEW_LINE = Buffer.from('\n');

/**
 * The names of an archive's entries, one for each. Names are UTF-8 where the archive says so or gives them so besides;
 * the others are in whatever the machine used that packed them, on Chinese Windows in GBK, and are told together, as one
 * name alone may be too short for that.
 */
export function entryNames(entries: readonly Entry[]): string[] {
  const names = entries.map(statedName);
  const unstated = entries.filter((_, i) => names[i] === undefined).map(({ fileNameRaw }) => fileNameRaw);
  const told = toldTogether(unstated) ?? unstated.map(legacyPath);
  let next = 0;
  return names.map((name) => name ?? told[next++]!);
}

/** The name where there is no doubt about it. */
function statedName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string | undefined {
  const utf8 = getFileNameLowLevel(UTF8_FLAG, fileNameRaw, extraFields, true);
  const stated = generalPurposeBitFlag & UTF8_FLAG || utf8 !== fileNameRaw.toString() || /^[ -~]*$/.test(utf8);
  return stated && !utf8.includes(LOST) ? utf8 : undefined;
}

function toldTogether(names: readonly Buffer[]): string[] | undefined {
  if (names.length === 0) return [];
  try {
    const { text } = decode(Buffer.concat(names.flatMap((name) => [name, NEW_LINE])));
    const told = text.split('\n').slice(0, -1);
    return told.length === names.length && !text.includes(LOST) ? told : undefined;
  } catch (error) {
    if (error instanceof LoadError) return undefined;
    throw error;
  }
}

/**
 * A name as a path below a folder: what would lead out of it (a root, a drive, `..`) is dropped, as an archive may hold
 * any bytes for a name.
 */
export function pathBelow(name: string): string {
  const segments = name
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/');
  return segments
    .filter((segment) => !/^\.{0,2}$/.test(segment))
    .map((segment) => segment.replace(/[\p{Cc}\ufeff]/gu, '_'))
    .join('/');
}
