import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/load/encoding.js';
import { LoadError } from '../../src/load/errors.js';

const SIMPLIFIED = '临江镇今年办理来信三百零六件，其中按期回复298件，回复率97.4%。';
const TRADITIONAL = '臨江鎮今年辦理來信三百零六件，其中按期回覆298件，回覆率97.4%。';

describe('encoding found without being told', () => {
  it.each([
    ['utf-8', SIMPLIFIED],
    ['utf-8', TRADITIONAL],
    ['gb18030', SIMPLIFIED],
    ['gb18030', TRADITIONAL],
    ['big5', TRADITIONAL],
    ['utf-16le', SIMPLIFIED],
    ['utf-16be', SIMPLIFIED],
    ['utf-16le', TRADITIONAL],
    ['utf-16be', TRADITIONAL],
  ])('%s: %s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding, warnings: [] });
  });
});

describe('short texts', () => {
  it.each([
    ['gb18030', '办结率'],
    ['gb18030', '办结率100%'],
    ['gb18030', '审查合同214件'],
    ['gb18030', '共计五万元'],
    ['gb18030', '联通全覆盖'],
    ['gb18030', '上半年减少３户'],
    ['big5', '辦結率'],
    ['big5', '辦結率100%'],
    ['big5', '審查合約214件'],
    ['big5', '共計五萬元'],
    ['big5', '較去年減少３戶'],
    ['utf-16le', '办结率100%'],
    ['utf-16be', '办结率100%'],
    ['utf-16le', '共計五萬元'],
    ['utf-16be', '完成整改十二项'],
    ['utf-16le', 'Rate 100%'],
    ['utf-8', '件'],
    ['utf-8', '25°C ±3'],
    ['utf-8', 'Rate 100%'],
  ])('%s: %s', (encoding, text) => {
    const decoded = decode(iconv.encode(text, encoding));
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(encoding);
  });
});

describe('characters outside GBK', () => {
  it.each([
    ['four-byte characters of GB 18030', 'gb18030', '户主𠮷某，人口㐂户共四人，领取补助八百元。'],
    ['Hong Kong characters of Big5', 'big5', '嘅士多啤梨產量為三十二公斤，較去年多。'],
  ])('%s', (_, encoding, text) => {
    expect(decode(iconv.encode(text, encoding)).text).toBe(text);
  });
});

describe('byte order marks', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['utf-32le', [0xff, 0xfe, 0, 0]],
    ['utf-32be', [0, 0, 0xfe, 0xff]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ])('%s', (encoding, mark) => {
    const body = iconv.encode(SIMPLIFIED, encoding, { addBOM: false });
    expect(decode(Buffer.concat([Buffer.from(mark), body]))).toEqual({ text: SIMPLIFIED, encoding, warnings: [] });
  });

  it('goes only once: a second mark is a character', () => {
    expect(decode(Buffer.from('\ufeff\ufeff共七件')).text).toBe('\ufeff共七件');
  });
});

describe('declared encoding', () => {
  it.each([
    ['lies about UTF-8', SIMPLIFIED, 'utf-8', 'gb2312'],
    ['lies about GBK', SIMPLIFIED, 'gb18030', 'utf-8'],
    ['lies about GBK the other way', SIMPLIFIED, 'gb18030', 'big5'],
    ['lies about Big5', TRADITIONAL, 'big5', 'gb2312'],
    ['is unknown', SIMPLIFIED, 'gb18030', 'x-unheard-of'],
    ['is true under another name', SIMPLIFIED, 'gb18030', 'GB2312'],
  ])('%s', (_, text, encoding, declared) => {
    const decoded = decode(iconv.encode(text, encoding), { declared });
    expect([decoded.text, decoded.encoding]).toEqual([text, encoding]);
  });

  it('decides where the bytes do not, and the decision is told to be close', () => {
    const bytes = iconv.encode('户计', 'gbk');
    expect(decode(bytes, { declared: 'gbk' }).text).toBe('户计');
    expect(decode(bytes, { declared: 'big5' }).encoding).toBe('big5');
    expect(decode(bytes).warnings).toEqual([
      expect.stringMatching(/^the encoding is uncertain: read as gb18030, could be big5;.*--encoding$/),
    ]);
  });
});

describe('forced encoding', () => {
  it.each([
    ['gbk', 'gbk'],
    ['GB2312', 'gb2312'],
    ['GB18030', 'gb18030'],
  ])('%s', (forced, encoding) => {
    const bytes = iconv.encode(SIMPLIFIED, 'gbk');
    expect(decode(bytes, { encoding: forced })).toEqual({ text: SIMPLIFIED, encoding, warnings: [] });
  });

  it('auto is none', () => {
    expect(decode(iconv.encode(SIMPLIFIED, 'gbk'), { encoding: 'auto' }).encoding).toBe('gb18030');
  });

  it('goes before what the bytes look like, and says what was lost', () => {
    const decoded = decode(iconv.encode('共七件', 'gbk'), { encoding: 'utf-8' });
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.warnings).toHaveLength(1);
    expect(decoded.warnings[0]).toMatch(/could not be read as utf-8 and stand as U\+FFFD.*--encoding/);
  });

  it.each(['gb99', '', 'hex', 'base64'])('unknown: "%s"', (encoding) => {
    expect(() => decode(Buffer.from(SIMPLIFIED), { encoding })).toThrow(LoadError);
    expect(() => decode(Buffer.from(SIMPLIFIED), { encoding })).toThrow(
      `unknown encoding "${encoding}"; use auto or a name such as utf-8, gb18030, big5 or utf-16le`,
    );
  });
});

describe('damaged text', () => {
  it('UTF-8 with a broken character stays UTF-8, with a warning', () => {
    const bytes = Buffer.concat([Buffer.from(SIMPLIFIED), Buffer.from([0xe4, 0xbb]), Buffer.from(SIMPLIFIED)]);
    const decoded = decode(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text).toBe(`${SIMPLIFIED}\ufffd${SIMPLIFIED}`);
    expect(decoded.warnings).toEqual([expect.stringMatching(/^1 character could not be read as utf-8/)]);
  });

  it('GBK cut within a character stays GBK, with a warning', () => {
    const decoded = decode(iconv.encode(SIMPLIFIED.repeat(3), 'gbk').subarray(0, -1));
    expect(decoded.encoding).toBe('gb18030');
    expect(decoded.warnings).toEqual([expect.stringMatching(/^1 character could not be read as gb18030/)]);
  });

  it.each(['utf-16le', 'utf-16be'])('half of a surrogate pair in %s is no character', (encoding) => {
    const bytes = iconv.encode(`${SIMPLIFIED}\ud840甲\udc00`, encoding, { addBOM: true });
    const decoded = decode(bytes);
    expect(decoded.text).toBe(`${SIMPLIFIED}\ufffd甲\ufffd`);
    expect(decoded.warnings).toEqual([expect.stringMatching(/^2 characters could not be read as utf-16/)]);
  });

  it.each([
    'utf-16le',
    'utf-16be',
  ])('%s cut within a character is told of, though nothing of it is left', (encoding) => {
    const bytes = iconv.encode(SIMPLIFIED, encoding, { addBOM: true });
    expect(decode(bytes).warnings).toEqual([]);
    expect(decode(bytes.subarray(0, -1)).warnings).toEqual([
      `the file ends in the middle of a character of ${encoding}; if it was cut off, copy it again`,
    ]);
  });
});

it('a long ASCII head does not hide the encoding of what follows', () => {
  const head = `${'x'.repeat(100)}\n`.repeat(1500);
  const decoded = decode(iconv.encode(head + SIMPLIFIED, 'gbk'));
  expect(decoded.encoding).toBe('gb18030');
  expect(decoded.text.endsWith(SIMPLIFIED)).toBe(true);
});

describe('what is no text', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    ['a lone byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), 'nothing but white space'],
    ['white space', Buffer.from(' \r\n\t\u3000\u00a0\n'), 'nothing but white space'],
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'looks like a PNG picture'],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'looks like a JPEG picture'],
    [
      'zero bytes',
      Buffer.from([1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 255, 254, 3, 0]),
      'looks like a binary file, not text',
    ],
    ['random bytes', randomBytes(4096), 'looks like a binary file, not text'],
  ])('%s', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(LoadError);
    expect(() => decode(bytes)).toThrow(message);
  });

  it('is told from text whatever encoding is forced', () => {
    expect(() => decode(Buffer.from('GIF89a'), { encoding: 'gbk' })).toThrow('looks like a GIF picture');
  });
});

/** The same bytes at every run (linear congruential generator). */
function randomBytes(length: number): Buffer {
  let state = 7;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}
