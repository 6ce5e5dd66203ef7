import type { DomElement } from '../html/dom.js';
import type { List, ListLevel } from './list-counter.js';
import { attribute, child, childrenNamed, switchedOn } from './xml.js';

/** The lists that `numbering.xml` defines, under the numbers by which paragraphs name them. */
export type Lists = ReadonlyMap<string, List>;

interface Definition {
  levels: (ListLevel | undefined)[];
  /** The style that a list is defined by elsewhere, where it is a mere reference. */
  styleLink: string | undefined;
}

/**
 * Reads the definitions of lists (ECMA-376 Part 1, 17.9).
 *
 * @param root `w:numbering`; undefined where the document has no lists
 */
export function readLists(root: DomElement | undefined): Lists {
  const definitions = new Map<string, Definition>();
  const styled = new Map<string, string>();
  for (const element of childrenNamed(root, 'abstractNum')) {
    const id = attribute(element, 'abstractNumId') ?? '';
    const levels: Definition['levels'] = [];
    for (const level of childrenNamed(element, 'lvl')) levels[levelIndex(level)] = readLevel(level);
    definitions.set(id, { levels, styleLink: attribute(child(element, 'numStyleLink'), 'val') });
    const style = attribute(child(element, 'styleLink'), 'val');
    if (style !== undefined) styled.set(style, id);
  }

  const lists = new Map<string, List>();
  for (const element of childrenNamed(root, 'num')) {
    const named = attribute(child(element, 'abstractNumId'), 'val') ?? '';
    const link = definitions.get(named)?.styleLink;
    const counted = (link !== undefined && styled.get(link)) || named;
    const definition = definitions.get(counted);
    if (definition) lists.set(attribute(element, 'numId') ?? '', overridden(element, counted, definition.levels));
  }
  return lists;
}

function overridden(num: DomElement, counted: string, defined: Definition['levels']): List {
  const levels = [...defined];
  const anew: number[] = [];
  for (const override of childrenNamed(num, 'lvlOverride')) {
    const index = levelIndex(override);
    const level = child(override, 'lvl');
    if (level) levels[index] = readLevel(level);
    const start = attribute(child(override, 'startOverride'), 'val');
    const changed = levels[index];
    if (start === undefined || !changed) continue;
    levels[index] = { ...changed, start: wholeNumber(start, 1) };
    anew.push(index);
  }
  return { counted, levels, ...(anew.length > 0 && { anew }) };
}

function readLevel(level: DomElement): ListLevel {
  const value = (name: string) => attribute(child(level, name), 'val');
  const restart = value('lvlRestart');
  const suffix = value('suff');
  return {
    start: wholeNumber(value('start'), 0),
    format: formatOf(level),
    text: value('lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    ...(switchedOn(child(level, 'isLgl')) && { legal: true }),
    ...(restart !== undefined && { restart: wholeNumber(restart, 0) }),
  };
}

/** Newer formats stand in an alternative, with an older one to fall back to; the number is the same. */
function formatOf(level: DomElement): string {
  const direct = child(level, 'numFmt');
  const fallback = child(child(child(level, 'AlternateContent'), 'Fallback'), 'numFmt');
  return attribute(direct ?? fallback, 'val') ?? 'decimal';
}

/** Word has nine levels. */
function levelIndex(element: DomElement): number {
  return Math.min(wholeNumber(attribute(element, 'ilvl'), 0), 8);
}

function wholeNumber(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) || number < 0 ? otherwise : number;
}
