import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { LoadError } from '../errors.js';
import { withoutPageCount } from './page-count.js';
import { PagePort } from './page-port.js';

/** Both of its halves: one has the parser, the other what programs call. */
export type PdfJs = typeof import('pdfjs-dist') & {
  WorkerMessageHandler: { initializeFromPort(port: PagePort): void };
};

const require = createRequire(import.meta.url);

let loading: Promise<PdfJs> | undefined;

/** pdf.js, loaded with the first document that needs it: that takes longer than reading a short one. */
export function pdfJs(): Promise<PdfJs> {
  loading ??= load();
  return loading;
}

/** What pdf.js misses where its optional canvas is not installed; it draws with them, which nobody asks of it here. */
class NoDrawing {}
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

/**
 * Fonts are measured here and never shown. Where pdf.js finds no place to show them it encodes each as a style sheet and
 * then reads the outline of each glyph, which takes as long as all the rest.
 */
class UnshownFont {
  readonly loaded = Promise.resolve();
}
const NO_DOCUMENT = { fonts: { add() {}, delete() {} } };

/** It has no types. */
const PARSER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

async function load(): Promise<PdfJs> {
  process.on('unhandledRejection', passOverOwnErrors);
  const globals = globalThis as Record<string, unknown>;
  const missing = DRAWING.filter((name) => globals[name] === undefined);
  for (const name of missing) globals[name] = NoDrawing;
  globals.FontFace ??= UnshownFont;
  const { warn } = console;
  // It says at once that there is no canvas, before it can be told to be silent.
  console.warn = (...message: unknown[]) => {
    if (!/^Warning: Cannot (?:load|access|polyfill)/.test(String(message[0]))) warn(...message);
  };
  try {
    const [caller, parser] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import(PARSER)]);
    return { ...caller, ...parser };
  } finally {
    console.warn = warn;
    for (const name of missing) if (globals[name] === NoDrawing) delete globals[name];
  }
}

/**
 * Where a page can't be found pdf.js drops the promises of the pages that it asked for ahead, and what goes wrong with
 * them meets nobody, maybe after the document was closed. Errors of others end the process as ever.
 */
function passOverOwnErrors(reason: unknown): void {
  if (!(reason instanceof Error && /pdfjs-dist/.test(reason.stack ?? ''))) throw reason;
}

const PASSWORD = 'the pdf asks for a password; open it with the password and save a copy without one';
const DAMAGED = 'the pdf is damaged and cannot be read; open it in a viewer and save it again, or get a new copy';
const CUT_OFF = 'the pdf is cut off before its end; copy or download it again';

interface Settings {
  maxImageSize?: number;
  stopAtErrors?: boolean;
}

/** From so many pages on it pays to open a document twice. */
const MANY_PAGES = 500;

/**
 * Opens a document, hands it on and closes it.
 *
 * @param settings of pdf.js besides the usual
 * @param use gets the document, and the port that its pages come over
 * @throws LoadError where it asks for a password, is damaged or cut off
 */
export async function withDocument<Result>(
  bytes: Buffer,
  settings: Settings,
  use: (document: PDFDocumentProxy, port: PagePort) => Promise<Result>,
): Promise<Result> {
  if (isCutOff(bytes)) throw new LoadError(CUT_OFF);
  const counted = await open(bytes, settings);
  const opened = counted.document.numPages < MANY_PAGES ? counted : await listed(counted, bytes, settings);
  try {
    return await use(opened.document, opened.port);
  } finally {
    await opened.close();
  }
}

/** The same document as {@link withoutPageCount} makes pdf.js read it, unless that shows it with other pages. */
async function listed(counted: Opened, bytes: Buffer, settings: Settings): Promise<Opened> {
  const pages = counted.document.numPages;
  const uncounted = withoutPageCount(bytes, pages);
  const opened = uncounted && (await open(uncounted, settings).catch(() => undefined));
  const isSame = opened?.document.numPages === pages;
  await (isSame ? counted : opened)?.close();
  return isSame ? opened : counted;
}

interface Opened {
  document: PDFDocumentProxy;
  port: PagePort;
  close(): Promise<void>;
}

async function open(bytes: Buffer, settings: Settings): Promise<Opened> {
  const { getDocument, OPS, PDFWorker, VerbosityLevel, WorkerMessageHandler } = await pdfJs();
  const port = new PagePort(OPS);
  const worker = new PDFWorker({ port: port as never, verbosity: VerbosityLevel.ERRORS });
  WorkerMessageHandler.initializeFromPort(port);
  const task = getDocument({
    worker,
    // A copy: pdf.js takes the bytes away.
    data: new Uint8Array(bytes),
    cMapUrl: folderUrl('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderUrl('standard_fonts'),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: false,
    ownerDocument: NO_DOCUMENT as never,
    useSystemFonts: false,
    isEvalSupported: false,
    useWasm: false,
    ...settings,
  });
  const close = async () => {
    const closed = task.destroy();
    if (port.waits) closed.catch(() => {});
    else await closed;
    worker.destroy();
  };
  try {
    return { document: await task.promise, port, close };
  } catch (error) {
    await close();
    throw new LoadError(error instanceof Error && error.name === 'PasswordException' ? PASSWORD : DAMAGED);
  }
}

function folderUrl(folder: string): string {
  const root = path.dirname(require.resolve('pdfjs-dist/package.json'));
  // It reads files by their path on Node and wants the slash of a URL at the end.
  return `${path.join(root, folder)}/`;
}

/** A file without an end mark, or shorter than one that was laid out for the web says that it is. */
function isCutOff(bytes: Buffer): boolean {
  if (!bytes.includes('%%EOF', 0, 'latin1')) return true;
  const head = bytes.toString('latin1', 0, 1024);
  const length = /\/Linearized\b[^>]{0,300}?\/L\s+(\d+)/.exec(head)?.[1];
  return length !== undefined && bytes.length < Number(length);
}
