import { type DomElement, isElement } from '../html/dom.js';

/** The name without the namespace's prefix, which a document may choose. */
export function localName({ name }: DomElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function children(element: DomElement | undefined): DomElement[] {
  return element?.children.filter(isElement) ?? [];
}

/** The first child element of that name, prefix left out. */
export function child(element: DomElement | undefined, name: string): DomElement | undefined {
  return children(element).find((each) => localName(each) === name);
}

export function childrenNamed(element: DomElement | undefined, name: string): DomElement[] {
  return children(element).filter((each) => localName(each) === name);
}

/** An attribute whatever its prefix. */
export function attribute(element: DomElement | undefined, name: string): string | undefined {
  for (const [key, value] of Object.entries(element?.attribs ?? {})) {
    if (key === name || key.endsWith(`:${name}`)) return value;
  }
  return undefined;
}

/** What `val` says of a property that is on or off; on where it says nothing, undefined where there is no property. */
export function switchedOn(property: DomElement | undefined): boolean | undefined {
  return property && !/^(?:0|false|off)$/.test(attribute(property, 'val') ?? '');
}
