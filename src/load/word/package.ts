import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { HARMLESS_PACKAGE, LARGEST_RATIO, MOST_ENTRIES, tooManyEntries } from '../archive/limits.js';
import { overlapping } from '../archive/overlap.js';
import { LoadError } from '../errors.js';
import type { DomElement } from '../html/dom.js';
import { formatSize } from '../size.js';
import { xmlParser } from './parse-xml.js';
import { attribute, childrenNamed } from './xml.js';

/** XML takes little room while it is packed; unpacked, ten million characters of text take about this much. */
const LARGEST_XML = 64e6;

const DAMAGED = 'is damaged as a Word document (docx); open it in Word or WPS and save it again';

/** The parts of a document, an Open Packaging Conventions file (ISO/IEC 29500-2), as far as its text needs them. */
export interface WordPackage {
  /** The root of the main part. */
  document: DomElement;
  /** Bytes of that part, unpacked. */
  documentSize: number;
  /**
   * The root of a part that the main one is related to: `numbering`, `styles`, `footnotes` …; undefined where there is
   * none.
   */
  related(type: string): Promise<DomElement | undefined>;
  /** The title that the document's properties state. */
  title(): Promise<string | undefined>;
}

/**
 * Opens a docx. Its parts are unpacked one by one as they are asked for, and no more of them than the memory holds.
 *
 * @throws LoadError where it is damaged, holds no document, or unpacks to more than 64 MB of XML, or to hundreds of times
 *   its size
 */
export async function openPackage(bytes: Buffer): Promise<WordPackage> {
  const read = await partReader(bytes);
  const root = await read.relations('');
  const main = root('officeDocument') ?? 'word/document.xml';
  const document = await read.xml(main);
  if (!document) throw new LoadError('is a Word document (docx) without its main part; save it again in Word or WPS');
  const documentSize = read.size;
  const relations = await read.relations(main);
  const follow = async (from: Relations, type: string) => {
    const target = from(type);
    return target === undefined ? undefined : read.xml(target);
  };
  return {
    document,
    documentSize,
    related: (type) => follow(relations, type),
    async title() {
      const properties = await follow(root, 'core-properties');
      const text = childrenNamed(properties, 'title')[0]?.children[0];
      return text?.type === 'text' ? text.data.trim() : undefined;
    },
  };
}

/** The path of the first part of a type that another part is related to; the type is the last step of its address. */
type Relations = (type: string) => string | undefined;

interface PartReader {
  /** Bytes that have been unpacked. */
  readonly size: number;
  /** The root element of a part; undefined where there is no such part. */
  xml(part: string): Promise<DomElement | undefined>;
  /** What a part is related to; of the package itself for ''. */
  relations(part: string): Promise<Relations>;
}

async function partReader(bytes: Buffer): Promise<PartReader> {
  const { zip, entries, overlaps } = await readDirectory(bytes);
  const parse = xmlParser(bytes.length);
  let size = 0;

  async function xml(part: string): Promise<DomElement | undefined> {
    const entry = entries.get(part.toLowerCase());
    if (!entry) return undefined;
    if (overlaps.has(entry)) throw new LoadError(DAMAGED);
    const content = await unpack(zip, entry, LARGEST_XML - size);
    size += content.length;
    if (size > HARMLESS_PACKAGE && size > LARGEST_RATIO * bytes.length) {
      throw new LoadError(
        `unpacks to more than ${LARGEST_RATIO} times its ${formatSize(bytes.length)}; if you trust it, save it as text first`,
      );
    }
    return parse(content);
  }
  async function relations(part: string): Promise<Relations> {
    const at = part.lastIndexOf('/') + 1;
    const root = await xml(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
    const elements = childrenNamed(root, 'Relationship');
    return (type) => {
      const found = elements.find((element) => (attribute(element, 'Type') ?? '').replace(/^.*\//, '') === type);
      return found && resolve(part.slice(0, at), attribute(found, 'Target') ?? '');
    };
  }
  return {
    get size() {
      return size;
    },
    xml,
    relations,
  };
}

/**
 * A target as a path in the package; it stands relative to the folder of the part that names it. Links are targets, too,
 * and people mistype them: '' where it is no address.
 */
function resolve(folder: string, target: string): string {
  const base = `part:/${folder}`;
  return URL.canParse(target, base) ? new URL(target, base).pathname.replace(/^\/+/, '') : '';
}

async function readDirectory(bytes: Buffer) {
  const entries = new Map<string, Entry>();
  const all: Entry[] = [];
  try {
    const zip = await fromBufferPromise(bytes, { autoClose: false });
    if (zip.entryCount > MOST_ENTRIES) throw tooManyEntries();
    for await (const entry of zip.eachEntry()) {
      all.push(entry);
      const name = entry.fileName.toLowerCase();
      if (!entries.has(name)) entries.set(name, entry);
    }
    return { zip, entries, overlaps: overlapping(all, bytes.length) };
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(DAMAGED);
  }
}

/** What an entry holds, its bytes counted as they come: the sizes that an archive states may be untrue. */
async function unpack(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      if (size > room) break;
      chunks.push(chunk);
    }
  } catch {
    throw new LoadError(DAMAGED);
  }
  if (size > room) {
    throw new LoadError(`unpacks to more than ${formatSize(LARGEST_XML)} of text and marks; split it`);
  }
  return Buffer.concat(chunks, size);
}
