// How many rows are right of those whose name is so likely: isotonic regression (pool adjacent violators) over rows in
// the order of their likelihood, thinned to a few points.

const BLOCKS = 40;
const POINTS = 10;

/**
 * @param rated `{ likelihood, row }`, from documents that the weights were not fitted on
 * @returns {[likelihood: number, right: number][]} rising, the first at the lowest likelihood
 */
export function calibrate(rated) {
  const sorted = rated.toSorted((a, b) => a.likelihood - b.likelihood);
  const blocks = [];
  const size = Math.ceil(sorted.length / BLOCKS);
  for (let at = 0; at < sorted.length; at += size) {
    const rows = sorted.slice(at, at + size);
    const sum = (value) => rows.reduce((all, each) => all + value(each), 0);
    blocks.push({
      rows: rows.length,
      likelihood: sum(({ likelihood }) => likelihood),
      right: sum(({ row }) => Number(row)),
    });
    while (blocks.length > 1 && share(blocks.at(-2)) >= share(blocks.at(-1))) {
      const last = blocks.pop();
      const before = blocks.at(-1);
      before.rows += last.rows;
      before.likelihood += last.likelihood;
      before.right += last.right;
    }
  }
  while (blocks.length > POINTS) {
    const gaps = blocks.slice(1).map((block, i) => share(block) - share(blocks[i]));
    const nearest = gaps.indexOf(Math.min(...gaps));
    const [merged] = blocks.splice(nearest + 1, 1);
    blocks[nearest].rows += merged.rows;
    blocks[nearest].likelihood += merged.likelihood;
    blocks[nearest].right += merged.right;
  }
  return blocks.map((block) => [rounded(block.likelihood / block.rows), rounded(share(block))]);
}

const share = ({ right, rows }) => (right + 0.5) / (rows + 1);
const rounded = (value) => Math.round(value * 1000) / 1000;
