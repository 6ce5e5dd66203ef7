import { expect, test } from 'vitest';
import { parseDate } from '../../src/dates/index.js';

test.each([
  ['截至9月底', '2022-08-19', '2022-09'],
  ['截至2021年12月31日', undefined, '2021-12-31'],
  ['截止到2022年6月', undefined, '2022-06'],
  ['到3月5日止', '2022', '2022-03-05'],
  ['2022年6月30日为止', undefined, '2022-06-30'],
  ['月末', '2022-08-19', '2022-08'],
  ['月初', '2022-08', '2022-08'],
  ['月末', '2022', undefined],
  ['截至', '2022', undefined],
  ['截至目前', '2022', undefined],
  ['止', '2022', undefined],
])('%s against %s is %s', (text, reference, date) => {
  expect(parseDate(text, reference)).toBe(date);
});
