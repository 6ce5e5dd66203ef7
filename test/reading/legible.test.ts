import { describe, expect, it } from 'vitest';
import { beginningOf, legible } from '../../src/reading/index.js';

describe('what is no character of a text', () => {
  it.each([
    ['NUL', '5件\0，', '5件 ，'],
    ['C0 and DEL', 'a\u0001\u0008\u000b\u000e\u001f\u007fb', 'a      b'],
    ['C1', 'a\u0080\u0085\u009fb', 'a   b'],
    ['a mark of byte order inside', '收\ufeff信', '收 信'],
    ['the first half of a pair', '\ud8003件', '\ufffd3件'],
    ['the second half of a pair', '3件\udc00', '3件\ufffd'],
    ['halves in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
    ['noncharacters', '\ufdd0\ufdef\ufffe\uffff', '\ufffd\ufffd\ufffd\ufffd'],
    ['noncharacters of other planes', '\u{1fffe}x\u{10ffff}', '\ufffd\ufffdx\ufffd\ufffd'],
  ])('%s', (_, text, expected) => {
    expect(legible(text)).toBe(expected);
    expect(legible(text)).toHaveLength(text.length);
    expect(legible(expected)).toBe(expected);
  });
});

describe('what is one stays', () => {
  it.each([
    ['white space', ' \t\n\f\r\u00a0\u2003\u2028\u2029\u3000'],
    ['pairs', '\u{1f600}\u{20bb7}\u{1fffd}'],
    ['private use, and what is lost already', '\ue000\uf8ff\ufffd'],
    ['the ends of ranges', '\u0020\u007e\u00a0\ud7ff\ue000\ufdcf\ufdf0\ufefe\uff00\ufffd'],
  ])('%s', (_, text) => {
    expect(legible(text)).toBe(text);
  });
});

it('is the same for every unit by itself as for Unicode as a whole', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const unit = String.fromCharCode(code);
    const control = /\p{Cc}/u.test(unit) && !/[\t\n\f\r]/.test(unit);
    const none = /[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(unit);
    expect(legible(unit), code.toString(16)).toBe(control || unit === '\ufeff' ? ' ' : none ? '\ufffd' : unit);
  }
});

describe('the beginning of a text', () => {
  it.each([
    ['is the whole of a short one', '收信', 3, '收信'],
    ['ends between characters', '收信3件', 2, '收信'],
    ['ends with a whole pair', 'a\u{1f600}b', 3, 'a\u{1f600}'],
    ['leaves out a pair that would be cut', 'a\u{1f600}b', 2, 'a'],
  ])('%s', (_, text, most, expected) => {
    expect(beginningOf(text, most)).toBe(expected);
  });
});
