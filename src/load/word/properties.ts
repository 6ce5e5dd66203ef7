import type { DomElement } from '../html/dom.js';
import type { Allowance } from './allowance.js';
import type { ListCounter } from './list-counter.js';
import type { Lists } from './numbering.js';
import type { ParagraphProperties } from './paragraph-text.js';
import type { Style, Styles } from './styles.js';
import { MOST_COLUMNS } from './table-builder.js';
import { attribute, child, switchedOn } from './xml.js';

/** What the reading of paragraphs and runs needs to know of the whole document. */
export interface Definitions {
  styles: Styles;
  lists: Lists;
  /** Counts on from paragraph to paragraph. */
  counter: ListCounter;
  allowance: Allowance;
}

/** Reads `w:pPr`, or what holds without one. */
export function paragraphProperties(
  element: DomElement | undefined,
  { styles, lists }: Definitions,
): ParagraphProperties {
  const style = styles.get(attribute(child(element, 'pStyle'), 'val') ?? styles.paragraph);
  const numbered = child(element, 'numPr');
  const list = attribute(child(numbered, 'numId'), 'val') ?? style?.list;
  const level = attribute(child(numbered, 'ilvl'), 'val') ?? style?.level ?? 0;
  const mark = child(element, 'rPr');
  const removed = child(mark, 'del') ?? child(mark, 'moveFrom');
  return {
    style,
    list: list === undefined ? undefined : lists.get(list),
    level: Math.min(Math.max(Number(level) || 0, 0), 8),
    goesOn: removed !== undefined || switchedOn(child(mark, 'vanish')) === true,
  };
}

/** What the text depends on of a run's properties. */
export interface RunProperties {
  hidden: boolean;
  raised: boolean;
}

/** Reads a run's `w:rPr`, or what holds without one, in a paragraph of a style. */
export function runProperties(run: DomElement, paragraph: Style | undefined, styles: Styles): RunProperties {
  const element = child(run, 'rPr');
  const style = styles.get(attribute(child(element, 'rStyle'), 'val'));
  const alignment = attribute(child(element, 'vertAlign'), 'val') ?? style?.alignment;
  return {
    hidden: switchedOn(child(element, 'vanish')) ?? style?.hidden ?? paragraph?.hidden ?? false,
    raised: alignment === 'superscript',
  };
}

/** Reads `w:trPr`. */
export function rowProperties(row: DomElement): { header: boolean; before: number; deleted: boolean } {
  const element = child(row, 'trPr');
  return {
    header: switchedOn(child(element, 'tblHeader')) ?? false,
    before: count(attribute(child(element, 'gridBefore'), 'val'), 0),
    deleted: child(element, 'del') !== undefined,
  };
}

/** Reads `w:tcPr`. */
export function cellProperties(cell: DomElement): { columnSpan: number; merge?: 'begun' | 'continued' } {
  const element = child(cell, 'tcPr');
  const merge = child(element, 'vMerge');
  return {
    columnSpan: count(attribute(child(element, 'gridSpan'), 'val'), 1),
    ...(merge && { merge: attribute(merge, 'val') === 'restart' ? 'begun' : 'continued' }),
  };
}

function count(value: string | undefined, least: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? least : Math.min(Math.max(number, least), MOST_COLUMNS);
}

/** Whether content that is bound to data, or made by Word, is no text: a table of contents, or what asks to be filled in. */
export function isPlaceholder(sdt: DomElement): boolean {
  const element = child(sdt, 'sdtPr');
  const gallery = child(child(element, 'docPartObj'), 'docPartGallery');
  return attribute(gallery, 'val') === 'Table of Contents' || switchedOn(child(element, 'showingPlcHdr')) === true;
}
