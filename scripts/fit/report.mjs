// Tables of how many names are right.
import { groupBy } from './group-by.mjs';

const percent = (part, whole) => (whole === 0 ? '    -' : ((100 * part) / whole).toFixed(1).padStart(5));

/** A line for each group: figures, names right, exactly right, rows right. */
export function table(title, figures, keyOf, { most = Infinity, worstFirst = false } = {}) {
  const shares = (rows, test) => rows.filter(test).length;
  const lines = [...groupBy(figures, keyOf)].map(([key, rows]) => ({
    key,
    rows: rows.length,
    right: shares(rows, ({ right }) => right),
    exact: shares(rows, ({ exact }) => exact),
    row: shares(rows, ({ row }) => row),
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
