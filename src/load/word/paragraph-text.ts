import { foldWhiteSpace } from '../html/whitespace.js';
import type { List, ListCounter } from './list-counter.js';
import type { Style } from './styles.js';

/** What a paragraph's text depends on besides its characters. */
export interface ParagraphProperties {
  style: Style | undefined;
  /** The list that it is numbered in. */
  list: List | undefined;
  /** Its level in that, from 0. */
  level: number;
  /** Whether its end was deleted or hidden, so that what follows goes on in the same paragraph. */
  goesOn: boolean;
}

/**
 * A paragraph as it is printed, behind its number. A heading is one line, where others may have line breaks in them. A
 * paragraph without text, which Word numbers too, is no line of the report.
 */
export function paragraphText(characters: string, properties: ParagraphProperties, counter: ListCounter): string {
  const { style, list, level, goesOn } = properties;
  const text = style && /^(?:title|heading \d)$/.test(style.name) ? foldWhiteSpace(characters) : characters;
  if (!list || goesOn) return text;
  const number = counter.next(list, level);
  return text.trim() === '' ? text : number + text.trimStart();
}
