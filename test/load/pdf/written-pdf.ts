import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { unpackedWoff } from './woff.js';

const require = createRequire(import.meta.url);
const WOFF = '@fontsource/zcool-xiaowei/files/zcool-xiaowei-chinese-simplified-400-normal.woff';
const FONT = unpackedWoff(readFileSync(require.resolve(WOFF)));

export type Drawing = InstanceType<typeof PDFDocument>;

/** A4 in points. */
export const WIDTH = 595.28;
export const HEIGHT = 841.89;

/** The bytes of a PDF that is drawn page by page, in a Chinese font that it embeds. */
export async function writtenPdf(
  draw: (document: Drawing) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.font(FONT);
  draw(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Draws a line of text whose upper left corner is given. */
export function line(document: Drawing, text: string, x: number, y: number, size = 14): void {
  document.fontSize(size).text(text, x, y, { lineBreak: false });
}

/** Where a paragraph stands and how it is set; points, lines 1.7 sizes apart, the first set in by two characters. */
export interface Setting {
  x: number;
  y: number;
  width: number;
  size?: number;
  indent?: boolean;
  /** No line begins further down. */
  bottom?: number;
}

/**
 * Draws a paragraph, broken wherever a line is full.
 *
 * @returns the rest that stands below the bottom, and where the next line would begin
 */
export function paragraph(document: Drawing, text: string, setting: Setting): { rest: string; y: number } {
  const { x, width, size = 14, indent = true, bottom = HEIGHT } = setting;
  document.fontSize(size);
  let { y } = setting;
  let rest = text;
  let left = indent ? x + 2 * size : x;
  while (rest !== '' && y <= bottom) {
    let length = rest.length;
    while (document.widthOfString(rest.slice(0, length)) > x + width - left) length--;
    while (/^[，。、；：）”%]/.test(rest.slice(length))) length--;
    line(document, rest.slice(0, length), left, y, size);
    rest = rest.slice(length);
    left = x;
    y += 1.7 * size;
  }
  return { rest, y };
}

/** Draws level and upright lines. */
export function rules(document: Drawing, ...segments: readonly (readonly [number, number, number, number])[]): void {
  for (const [x1, y1, x2, y2] of segments) document.moveTo(x1, y1).lineTo(x2, y2).stroke();
}
