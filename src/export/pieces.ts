/** Some hundred kilobytes of text. */
const METRICS = 1000;

/** Metrics, or what is made of each of them, in pieces of a size to be rendered at once. */
export function* inPieces<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += METRICS) yield all.slice(start, start + METRICS);
}

/** Characters of a block: writing one costs nothing beside making it. */
const BLOCK = 64 * 1024;

/** Pieces of text put together to blocks, as every write has its price and most documents are small. */
export function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
