import type { Content } from './content.js';
import { LoadError } from './errors.js';
import type { PackagedFormat } from './format.js';

/** How documents of a format are read. */
interface Reader {
  /** The encoding that the format prescribes for its text. */
  encoding: string;
  /** @throws LoadError where the bytes hold no document, or none that can be read */
  read(bytes: Buffer): Promise<Content>;
}

/** Each is loaded when the first document of its format comes. */
export const READERS: Readonly<Record<PackagedFormat, Reader>> = {
  docx: {
    encoding: 'utf-8',
    read: async (bytes) => (await import('./word/docx.js')).readDocx(bytes),
  },
  doc: {
    encoding: 'utf-16le',
    read: async (bytes) => (await import('./word/doc.js')).readDoc(bytes),
  },
  rtf: {
    encoding: 'us-ascii',
    read: async () => {
      throw new LoadError('looks like an RTF document; save it as a Word document (docx) first');
    },
  },
  pdf: {
    encoding: 'pdf',
    read: async (bytes) => (await import('./pdf/index.js')).readPdf(bytes),
  },
};
