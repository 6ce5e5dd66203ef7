import { expect, test } from 'vitest';
import { LoadError } from '../../src/load/errors.js';
import { zipNames } from '../../src/load/zip-names.js';
import { zip } from './archive/zip.js';

const whole = zip([
  { name: '[Content_Types].xml', content: 'a' },
  { name: 'word/document.xml', content: 'b' },
]);

test('names of an archive, and of one that is cut off', async () => {
  expect(await zipNames(whole)).toEqual(['[Content_Types].xml', 'word/document.xml']);
  expect(await zipNames(whole.subarray(0, -40))).toEqual(['[Content_Types].xml', 'word/document.xml']);
});

test('headers that lie in the names of others: all names together are no longer than the archive', async () => {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(0xffff, 26);
  const bytes = Buffer.concat(Array.from({ length: 20_000 }, () => header));
  const names = await zipNames(bytes);
  expect(names.reduce((sum, name) => sum + name.length, 0)).toBeLessThan(bytes.length);
});

test('more entries than are read', async () => {
  const end = Buffer.alloc(56 + 20);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(200_000n, 32);
  end.write('PK\x06\x07', 56, 'latin1');
  const at = whole.length - 22;
  end.writeBigUInt64LE(BigInt(at), 56 + 8);
  const bytes = Buffer.concat([whole.subarray(0, at), end, whole.subarray(at)]);
  await expect(zipNames(bytes)).rejects.toThrow(LoadError);
  await expect(zipNames(bytes)).rejects.toThrow('holds more than 100,000 entries; split it, or unpack it first');
});
