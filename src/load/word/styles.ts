import type { DomElement } from '../html/dom.js';
import { attribute, child, childrenNamed, switchedOn } from './xml.js';

/** What a style says that the text depends on. */
export interface Style {
  /** Its name for people, small letters: `title`, `heading 1`, `toc 2`. */
  name: string;
  hidden?: boolean;
  /** Of its runs: superscript, subscript or baseline. */
  alignment?: string;
  /** The list that its paragraphs are numbered in. */
  list?: string;
  level?: number;
}

/** Styles under the identifiers by which paragraphs and runs name them, each with what it takes from its parents. */
export interface Styles {
  /** The identifier of the style of paragraphs that name none. */
  paragraph: string | undefined;
  get(id: string | undefined): Style | undefined;
}

/** Where styles name each other in a circle, or nearly. */
const MOST_PARENTS = 20;

/**
 * Reads the styles of a document (ECMA-376 Part 1, 17.7).
 *
 * @param root `w:styles`; undefined where the document has none
 */
export function readStyles(root: DomElement | undefined): Styles {
  const elements = new Map<string, DomElement>();
  for (const element of childrenNamed(root, 'style')) elements.set(attribute(element, 'styleId') ?? '', element);
  const read = new Map<string, Style | undefined>();

  function get(id: string, depth: number): Style | undefined {
    if (read.has(id)) return read.get(id);
    const element = elements.get(id);
    if (!element || depth > MOST_PARENTS) return undefined;
    const parent = attribute(child(element, 'basedOn'), 'val');
    const style = { ...(parent !== undefined && get(parent, depth + 1)), ...own(element) };
    read.set(id, style);
    return style;
  }
  const paragraph = [...elements].find(
    ([, element]) =>
      attribute(element, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(element, 'default') ?? ''),
  );
  return { paragraph: paragraph?.[0], get: (id) => (id === undefined ? undefined : get(id, 0)) };
}

function own(element: DomElement): Style {
  const paragraph = child(element, 'pPr');
  const numbered = child(paragraph, 'numPr');
  const list = attribute(child(numbered, 'numId'), 'val');
  const level = attribute(child(numbered, 'ilvl'), 'val');
  const run = child(element, 'rPr');
  const hidden = switchedOn(child(run, 'vanish'));
  const alignment = attribute(child(run, 'vertAlign'), 'val');
  return {
    name: (attribute(child(element, 'name'), 'val') ?? '').toLowerCase(),
    ...(hidden !== undefined && { hidden }),
    ...(list !== undefined && { list }),
    ...(level !== undefined && { level: Number(level) }),
    ...(alignment !== undefined && { alignment }),
  };
}
