import { expect, it } from 'vitest';
import { plainText } from '../../src/load/text.js';

it.each([
  ['CRLF', '一件\r\n两件\r\n', '一件\n两件\n'],
  ['lone CR', '一件\r两件\r', '一件\n两件\n'],
  ['LF', '一件\n两件', '一件\n两件'],
  ['all three, blank lines kept', '一件\r\n\r\n两件\r\r三件\n\n', '一件\n\n两件\n\n三件\n\n'],
  ['CR before CRLF is a line of its own', '一件\r\r\n两件', '一件\n\n两件'],
  ['nothing else', '\u3000\u3000１２％\u00a0（约）\u2028行\t 末 ', '\u3000\u3000１２％\u00a0（约）\u2028行\t 末 '],
])('%s', (_, decoded, text) => {
  expect(plainText(decoded)).toBe(text);
});
