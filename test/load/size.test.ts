import { expect, test } from 'vitest';
import { formatSize, parseSize } from '../../src/load/size.js';

test.each<[string, number | undefined]>([
  ['4096', 4096],
  ['4096b', 4096],
  ['500k', 500_000],
  ['10MB', 10_000_000],
  ['10mb', 10_000_000],
  ['1GiB', 1_073_741_824],
  ['1.5 MiB', 1_572_864],
  [' 2G ', 2_000_000_000],
  ['0', undefined],
  ['0.1', undefined],
  ['', undefined],
  ['MB', undefined],
  ['-1MB', undefined],
  ['1e6', undefined],
  ['10 megabytes', undefined],
  ['1,000', undefined],
  ['9999999GB', undefined],
])('%j is %s bytes', (typed, bytes) => {
  expect(parseSize(typed)).toBe(bytes);
});

test.each([
  [2, '2 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [70_349_999, '70.3 MB'],
  [64e6, '64 MB'],
  [2.5e9, '2.5 GB'],
])('%d bytes are %s', (bytes, shown) => {
  expect(formatSize(bytes)).toBe(shown);
});
