import { DomHandler, Parser } from 'htmlparser2';
import { LoadError } from '../errors.js';
import { type DomElement, isElement } from '../html/dom.js';
import { iconv } from '../iconv.js';

/** Elements inside each other. A table takes three, and people put a handful of tables into each other. */
const DEEPEST = 2000;
const TOO_DEEP = 'its tables or boxes stand in each other too deep to be read; save it as text first';

/**
 * Elements and texts, each of which takes a fifth of a kilobyte of memory. A report of ten million characters has about a
 * million. A document of any size may have the harmless number, and so many more for each of its bytes as they are
 * packed, of which reports have one or two; none may have more than the greatest.
 */
const MOST_NODES = 3_000_000;
const HARMLESS_NODES = 500_000;
const NODES_PER_BYTE = 20;
/** Reports have two for each element. */
const ATTRIBUTES_PER_NODE = 2;
/** The root of a part has some dozens. */
const ATTRIBUTES_OF_ONE = 1000;
const TOO_MANY = 'holds more paragraphs, cells and other elements than fit in memory; split it';

/**
 * A parser for the parts of one document. Entities that a document type would define are not expanded.
 *
 * @param packed bytes of the document
 * @returns a function from the bytes of a part, in UTF-8 or, with its mark, UTF-16, to its root element; it throws a
 *   LoadError where the parts together hold more elements than fit in memory, or one of them nests too deep
 */
export function xmlParser(packed: number): (bytes: Buffer) => DomElement | undefined {
  const nodes = Math.min(MOST_NODES, HARMLESS_NODES + NODES_PER_BYTE * packed);
  const room = { nodes, attributes: nodes * ATTRIBUTES_PER_NODE };
  return (bytes) => {
    const handler = new BoundedHandler(room);
    new Parser(handler, { xmlMode: true }).end(decodeXml(bytes));
    return handler.root.children.find(isElement);
  };
}

/** Builds the tree of a part while that is read, so that one that is too large is not built. */
class BoundedHandler extends DomHandler {
  private attributes = 0;

  /** @param room what may still come */
  constructor(private readonly room: { nodes: number; attributes: number }) {
    super();
  }

  override onopentag(...element: Parameters<DomHandler['onopentag']>): void {
    if (this.tagStack.length > DEEPEST) throw new LoadError(TOO_DEEP);
    this.attributes = 0;
    super.onopentag(...element);
  }

  /** Comes before the element that it is of. */
  onattribute(): void {
    if (++this.attributes > ATTRIBUTES_OF_ONE || --this.room.attributes < 0) throw new LoadError(TOO_MANY);
  }

  protected override addNode(node: Parameters<DomHandler['addNode']>[0]): void {
    if (--this.room.nodes < 0) throw new LoadError(TOO_MANY);
    super.addNode(node);
  }
}

function decodeXml(bytes: Buffer): string {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe || mark === 0xfeff) return iconv().decode(bytes, mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return bytes.toString('utf8');
}
