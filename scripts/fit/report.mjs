// Tables of how many names are right, and how certain they are.
import { groupBy } from '../../dist/eval/group.js';

const percent = (part, whole) => (whole === 0 ? '    -' : ((100 * part) / whole).toFixed(1).padStart(5));

/** The share of those for which a test holds, to four decimals; 0 of none. */
export function share(items, test) {
  return items.length === 0 ? 0 : Number((items.filter(test).length / items.length).toFixed(4));
}

/** A line for each group: figures, names right, exactly right, rows right. */
export function table(title, figures, keyOf, { most = Infinity, worstFirst = false } = {}) {
  const count = (rows, test) => rows.filter(test).length;
  const lines = [...groupBy(figures, keyOf)].map(([key, rows]) => ({
    key,
    rows: rows.length,
    right: count(rows, ({ right }) => right),
    exact: count(rows, ({ exact }) => exact),
    row: count(rows, ({ row }) => row),
  }));
  lines.sort((a, b) => (worstFirst ? a.right / a.rows - b.right / b.rows : 0) || b.rows - a.rows);
  return [
    `${title.padEnd(46)}figures   name  exact    row`,
    ...lines
      .slice(0, most)
      .map(
        ({ key, rows, right, exact, row }) =>
          `  ${key.padEnd(44)}${String(rows).padStart(7)}  ${percent(right, rows)}  ${percent(exact, rows)}  ${percent(row, rows)}`,
      ),
  ];
}

/** The first `most` wrong names, with what they should have been and their sentences. */
export function wrongNames(figures, most) {
  return figures
    .filter(({ right }) => !right)
    .slice(0, most)
    .map(
      ({ document, text, name, gold, way, sentence }) =>
        `${document} ${text}: ${name} (${way}) for ${gold.join(' | ')}\n    ${sentence}`,
    );
}

const BOUNDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1];

/** Rows by bands of their confidence, and how many of them are right. */
export function reliability(rated) {
  const lines = BOUNDS.slice(0, -1).map((from, i) => {
    const to = BOUNDS[i + 1];
    const rows = rated.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    const mean = rows.reduce((sum, { confidence }) => sum + confidence, 0) / (rows.length || 1);
    const right = rows.filter(({ row }) => row).length;
    return `  ${`${from} to ${to}`.padEnd(44)}${String(rows.length).padStart(7)}  ${percent(mean, 1)}  ${percent(right, rows.length)}`;
  });
  return [`${'confidence'.padEnd(46)}   rows   mean  right`, ...lines];
}

/** The share of the rows, from the most certain on, of which 95 of 100 are right. */
export function sure(rated) {
  let right = 0;
  let taken = 0;
  for (const [i, { row }] of rated.toSorted((a, b) => b.confidence - a.confidence).entries()) {
    if (row) right++;
    if (right >= 0.95 * (i + 1)) taken = i + 1;
  }
  return (taken / rated.length).toFixed(3);
}
