import type { CheerioAPI } from 'cheerio';

export type DomNode = ReturnType<CheerioAPI['root']>[number]['children'][number];
export type DomElement = Extract<DomNode, { attribs: unknown }>;

export function isElement(node: DomNode | null): node is DomElement {
  return node !== null && 'attribs' in node;
}

export function parentOf(element: DomElement): DomElement | undefined {
  return isElement(element.parent) ? element.parent : undefined;
}

/** From the element outwards, the root included. */
export function* ancestors(element: DomElement, root: DomElement): Generator<DomElement> {
  for (let at: DomElement | undefined = element; at; at = at === root ? undefined : parentOf(at)) yield at;
}

export interface Visitor {
  /** False: leave out what is inside; `leave` is then not called. */
  enter(element: DomElement): boolean;
  leave(element: DomElement): void;
  text(data: string): void;
}

/** Visits an element and what is inside it in document order, without recursion: broken markup nests without end. */
export function walk(root: DomElement, visitor: Visitor): void {
  let node: DomNode = root;
  for (;;) {
    if (isElement(node)) {
      if (visitor.enter(node)) {
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
        visitor.leave(node);
      }
    } else if (node.type === 'text') {
      visitor.text(node.data);
    }
    while (node !== root && !node.nextSibling) {
      node = node.parent as DomElement;
      visitor.leave(node);
    }
    if (node === root || !node.nextSibling) return;
    node = node.nextSibling;
  }
}

/** Takes elements out of their tree: all at once, as to look for each among many beside it is quadratic. */
export function removeAll(elements: readonly DomElement[]): void {
  const removed: ReadonlySet<DomNode> = new Set(elements);
  for (const parent of new Set(elements.map((element) => element.parent))) {
    if (!parent) continue;
    const kept = (parent.children as DomNode[]).filter((child) => !removed.has(child));
    kept.forEach((child, index) => {
      child.prev = kept[index - 1] ?? null;
      child.next = kept[index + 1] ?? null;
    });
    parent.children = kept as typeof parent.children;
  }
  for (const element of elements) element.parent = element.prev = element.next = null;
}

/** The first element under `root`, itself left out, for which the test holds. */
export function findInside(root: DomElement, test: (element: DomElement) => boolean): DomElement | undefined {
  let found: DomElement | undefined;
  walk(root, {
    enter(element) {
      if (!found && element !== root && test(element)) found = element;
      return found === undefined;
    },
    leave() {},
    text() {},
  });
  return found;
}

/** All text inside an element, as it stands in the source. */
export function textOf(root: DomElement): string {
  let text = '';
  walk(root, {
    enter: () => true,
    leave() {},
    text(data) {
      text += data;
    },
  });
  return text;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether a browser would begin a new line for the element. */
export function isBlock(element: DomElement): boolean {
  return (
    BLOCKS.has(element.name) || /\bdisplay\s*:\s*(block|flex|grid|table|list-item)/i.test(element.attribs.style ?? '')
  );
}

/** Characters that are not white space. */
export function countCharacters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
