import { expect, test } from 'vitest';
import { pageAt } from '../../src/load/pages.js';

test.each([
  { offset: 0, page: 1 },
  { offset: 9, page: 1 },
  { offset: 10, page: 2 },
  // The third page is empty: what begins where it begins is on the fourth.
  { offset: 25, page: 4 },
  { offset: 1000, page: 4 },
])('offset $offset is on page $page', ({ offset, page }) => {
  expect(pageAt([0, 10, 25, 25], offset)).toBe(page);
});
