import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/load/encoding.js';
import { LoadError } from '../../src/load/errors.js';
import { holds } from './check.js';
import { characters, paragraph } from './texts.js';

/** As long as a short notice: of a few words no one can tell the encoding. */
const prose = fc.array(paragraph, { minLength: 2, maxLength: 4 }).map((found) => found.join('\n'));

describe('prose is read as it was written', () => {
  test.each([
    ['utf-8', {}],
    ['utf-8', { addBOM: true }],
    ['gb18030', {}],
    ['utf-16le', { addBOM: true }],
    ['utf-16be', { addBOM: true }],
    ['utf-16le', {}],
    ['utf-16be', {}],
    ['utf-32le', { addBOM: true }],
  ] as const)('in %s %o', (encoding, options) => {
    holds(prose, 60, (text) => {
      expect(decode(iconv.encode(text, encoding, options))).toEqual({ text, encoding, warnings: [] });
    });
  });

  test('in an encoding that is named', () => {
    holds(fc.tuple(prose, fc.constantFrom('gbk', 'utf-16le', 'utf-8', 'gb18030')), 100, ([text, encoding]) => {
      expect(decode(iconv.encode(text, encoding), { encoding }).text).toBe(text);
    });
  });
});

test('any bytes are read as well-formed text, the same twice, or refused', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .tuple(characters, fc.constantFrom('utf-16le', 'utf-8', 'gb18030', 'big5'))
      .map(([text, encoding]) => iconv.encode(text, encoding)),
    fc.tuple(prose, fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([text, at, junk]) => {
      const written = iconv.encode(text, 'gb18030');
      written.set(junk.subarray(0, Math.max(0, written.length - (at % written.length))), at % written.length);
      return written;
    }),
  );
  const attempt = (input: Buffer) => {
    try {
      return decode(input);
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      return error.message;
    }
  };
  holds(bytes, 800, (input) => {
    const found = attempt(Buffer.from(input));
    if (typeof found !== 'string') expect(found.text).not.toMatch(/\p{Cs}/u);
    expect(attempt(Buffer.from(input))).toEqual(found);
  });
});
