import type { PDFPageProxy } from 'pdfjs-dist';
import { markUnmapped, ordinaryHan } from './characters.js';
import type { PagePort } from './page-port.js';
import type { PlacedPage, PlacedText } from './placed-text.js';
import { drawnRules, type Matrix, multiply, type OperatorNumbers } from './rules.js';

/** How far from the page, in its own sizes, there may be something that belongs to it. */
const AROUND = 1;
/** Degrees that a text may be out of level. */
const LEVEL = 3;

/** A run of text as pdf.js gives it. */
interface TextRun {
  str: string;
  transform: Matrix;
  width: number;
}

/** What stands on a page, as it is looked at: turned so that most of its text is level. */
export interface ReadPage extends PlacedPage {
  /** How many operators draw it, pictures not counted. */
  operators: number;
  /** Of what there was more on it than is read. */
  cut: PagePort['cut'];
}

/**
 * Reads texts and lines of a page. Texts that are not level are left out: watermarks across the page and stamps along
 * its margin. So are texts that nobody sees, as they stand further from the page than it is large, or in larger letters.
 *
 * @param ops pdf.js's numbers of operators
 * @param port what the page comes over
 */
export async function readPage(page: PDFPageProxy, ops: OperatorNumbers, port: PagePort): Promise<ReadPage> {
  port.beginPage();
  const runs = await textRuns(page);
  const rotation = (page.rotate + mostlyTurned(runs, page) + 360) % 360;
  const viewport = page.getViewport({ scale: 1, rotation });
  const view = viewport.transform as unknown as Matrix;
  const texts = runs.flatMap((run) => placed(run, view)).filter((text) => isNear(text, viewport));
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const { cut } = port;
  // Of lines that are not all there no table can be made.
  const rules = texts.length > 0 && !cut.operators ? drawnRules(operators, ops, view) : [];
  page.cleanup();
  return { width: viewport.width, height: viewport.height, texts, rules, operators: operators.fnArray.length, cut };
}

async function textRuns(page: PDFPageProxy): Promise<TextRun[]> {
  const runs: TextRun[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return runs;
    for (const item of (value as { items: TextRun[] }).items) if (item.str.trim() !== '') runs.push(item);
  }
}

/** Degrees by which most of the text is turned against the page as it is shown: 0, 90, 180 or 270. */
function mostlyTurned(runs: readonly TextRun[], page: PDFPageProxy): number {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const characters = new Map<number, number>();
  for (const run of runs) {
    const turned = (Math.round(angle(multiply(view, run.transform))) + 360) % 360;
    characters.set(turned, (characters.get(turned) ?? 0) + run.str.length);
  }
  const most = [0, 90, 180, 270].reduce((best, turned) =>
    (characters.get(turned) ?? 0) > (characters.get(best) ?? 0) ? turned : best,
  );
  return -most;
}

/** Direction of a text in degrees, clockwise from level. */
const angle = ([a, b]: Matrix) => (Math.atan2(b, a) * 180) / Math.PI;

function placed(run: TextRun, view: Matrix): PlacedText[] {
  const matrix = multiply(view, run.transform);
  if (Math.abs(angle(matrix)) > LEVEL) return [];
  const text = markUnmapped(ordinaryHan(run.str.replace(/\s+/g, ' ').trim()));
  const height = Math.hypot(matrix[2], matrix[3]);
  return height > 0 ? [{ text, x: matrix[4], y: matrix[5], width: run.width, height }] : [];
}

/** Whether a text can be seen on its page or beside it. */
function isNear({ x, y, width: length, height: size }: PlacedText, page: { width: number; height: number }): boolean {
  const { width, height } = page;
  const across = x < width * (1 + AROUND) && x + length > -width * AROUND;
  const down = y < height * (1 + AROUND) && y > -height * AROUND;
  // Of what is no number none of these is true.
  return across && down && size <= Math.max(width, height) && Number.isFinite(length);
}
