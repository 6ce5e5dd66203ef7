import { load } from 'cheerio/slim';
import { type DomElement, isElement } from '../html/dom.js';
import { iconv } from '../iconv.js';

/**
 * The root element of an XML part. Entities that a document type would define are not expanded.
 *
 * @param bytes in UTF-8 or, with its mark, UTF-16
 */
export function parseXml(bytes: Buffer): DomElement | undefined {
  return load(decodeXml(bytes), { xml: true }).root().get(0)?.children.find(isElement);
}

function decodeXml(bytes: Buffer): string {
  const mark = bytes.readUInt16BE(0);
  if (mark === 0xfffe || mark === 0xfeff) return iconv().decode(bytes, mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return bytes.toString('utf8');
}

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
