import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { LoadError } from '../errors.js';
import type { DomElement } from '../html/dom.js';
import { formatSize } from '../size.js';
import { attribute, childrenNamed, parseXml } from './xml.js';

/** XML takes little room while it is packed; unpacked, ten million characters of text take about this much. */
const LARGEST_XML = 64e6;

const DAMAGED = 'is damaged as a Word document (docx); open it in Word or WPS and save it again';

/** The parts of a document, an Open Packaging Conventions file (ISO/IEC 29500-2), as far as its text needs them. */
export interface WordPackage {
  /** The root of the main part. */
  document: DomElement;
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
 * @throws LoadError where it is damaged, holds no document, or unpacks to more than 64 MB of XML
 */
export async function openPackage(bytes: Buffer): Promise<WordPackage> {
  const read = await partReader(bytes);
  const root = await read.relations('');
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = await read.xml(main);
  if (!document) throw new LoadError('is a Word document (docx) without its main part; save it again in Word or WPS');
  const relations = await read.relations(main);
  const follow = async (from: Relation[], type: string) => {
    const found = from.find((relation) => relation.type === type);
    return found && read.xml(found.target);
  };
  return {
    document,
    related: (type) => follow(relations, type),
    async title() {
      const properties = await follow(root, 'core-properties');
      const text = childrenNamed(properties, 'title')[0]?.children[0];
      return text?.type === 'text' ? text.data.trim() : undefined;
    },
  };
}

/** A relationship of a part to another: the last step of its type's address, and the path of its target. */
interface Relation {
  type: string;
  target: string;
}

interface PartReader {
  /** The root element of a part; undefined where there is no such part. */
  xml(part: string): Promise<DomElement | undefined>;
  /** What a part is related to; of the package itself for ''. */
  relations(part: string): Promise<Relation[]>;
}

async function partReader(bytes: Buffer): Promise<PartReader> {
  const { zip, entries } = await readDirectory(bytes);
  let room = LARGEST_XML;

  async function xml(part: string): Promise<DomElement | undefined> {
    const entry = entries.get(part.toLowerCase());
    if (!entry) return undefined;
    const content = await unpack(zip, entry, room);
    room -= content.length;
    return content.length < 2 ? undefined : parseXml(content);
  }
  async function relations(part: string): Promise<Relation[]> {
    const at = part.lastIndexOf('/') + 1;
    const root = await xml(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
    return childrenNamed(root, 'Relationship').map((element) => ({
      type: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: resolve(part.slice(0, at), attribute(element, 'Target') ?? ''),
    }));
  }
  return { xml, relations };
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
  const entries = new Map<string, yauzl.Entry>();
  try {
    const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, {
      lazyEntries: false,
      autoClose: false,
    });
    await new Promise<void>((done, fail) => {
      zip.on('entry', (entry: yauzl.Entry) => {
        const name = entry.fileName.toLowerCase();
        if (!entries.has(name)) entries.set(name, entry);
      });
      zip.on('end', done);
      zip.on('error', fail);
    });
    return { zip, entries };
  } catch {
    throw new LoadError(DAMAGED);
  }
}

/** What an entry holds, its bytes counted as they come: the sizes that an archive states may be untrue. */
async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, room: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await promisify<yauzl.Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    for await (const chunk of stream) {
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
