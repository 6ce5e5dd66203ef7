import { LoadError } from './errors.js';
import { formatSize } from './size.js';

/** The largest document that is read unless another limit is named; reports seldom have a hundredth of it. */
export const DEFAULT_MAX_SIZE = 64e6;

/** A string takes little more than 512 MB, and a document of that size more memory than machines have. */
const LARGEST = 512e6;

/** The size in bytes beyond which a document is refused where this limit is named. */
export function largestSize(maxSize: number): number {
  return Math.min(maxSize, LARGEST);
}

/** @param size in bytes, where it is known */
export function tooLarge(maxSize: number, size?: number): LoadError {
  const limit = formatSize(largestSize(maxSize));
  const what = size === undefined ? 'holds more' : `is ${toldFrom(limit, size)}, more`;
  return new LoadError(
    maxSize < LARGEST
      ? `${what} than the limit of ${limit}; name a larger one with --max-size, or split it`
      : `${what} than the ${limit} that can be read as one text; split it`,
  );
}

/** A size that is not written like the limit which it is beyond. */
function toldFrom(limit: string, size: number): string {
  const shown = formatSize(size);
  return shown === limit ? `${size} bytes` : shown;
}
