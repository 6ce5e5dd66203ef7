import { countCharacters, type DomElement, removeAll, walk } from './dom.js';

/** Elements whose content is not for reading. */
const NEVER_TEXT = new Set(
  (
    'script style noscript template iframe frame object embed applet svg math canvas video audio map ' +
    'select button input textarea datalist progress meter'
  ).split(' '),
);

const HIDDEN_STYLE = /\b(display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Takes out of the tree what a reader of the page does not see: scripts, styles, controls, hidden elements. A hidden
 * element that holds half of the page stays: such pages are shown by a script once they are loaded.
 */
export function removeInvisible(body: DomElement): void {
  removeInside(body, (element) => NEVER_TEXT.has(element.name));
  const characters = charactersIn(body);
  const total = characters.get(body)!;
  removeInside(
    body,
    ({ attribs }) => attribs.hidden !== undefined || HIDDEN_STYLE.test(attribs.style ?? ''),
    (element) => characters.get(element)! * 2 < total,
  );
}

/** By a walk of our own: a query for several selectors compares every element with every other one beside it. */
function removeInside(
  body: DomElement,
  test: (element: DomElement) => boolean,
  confirm: (element: DomElement) => boolean = () => true,
): void {
  const found: DomElement[] = [];
  walk(body, {
    enter(element) {
      if (element === body || !test(element) || !confirm(element)) return true;
      found.push(element);
      return false;
    },
    leave() {},
    text() {},
  });
  removeAll(found);
}

/** The characters in each element, counted once: hidden elements may stand in hidden ones. */
function charactersIn(body: DomElement): Map<DomElement, number> {
  const counts = new Map<DomElement, number>();
  const before: number[] = [];
  let count = 0;
  walk(body, {
    enter() {
      before.push(count);
      return true;
    },
    leave(element) {
      counts.set(element, count - before.pop()!);
    },
    text(data) {
      count += countCharacters(data);
    },
  });
  return counts;
}
