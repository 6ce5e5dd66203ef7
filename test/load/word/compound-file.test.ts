import { describe, expect, it } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import { openCompoundFile } from '../../../src/load/word/doc/compound-file.js';
import { readDoc } from '../../../src/load/word/doc.js';
import { compoundBytes } from './compound-bytes.js';
import { docBytes } from './doc-bytes.js';

const filled = (length: number, first = 1) => Buffer.from(Uint8Array.from({ length }, (_, at) => first + (at % 100)));

/** Fields of an entry of the directory. */
const LEFT = 68;
const RIGHT = 72;
const START = 116;
const SIZE = 120;

/** Places in the header. */
const FIRST_TABLE = 76;
const MORE_TABLES = 68;
const DIRECTORY = 48;

const directoryOf = (bytes: Buffer) => (bytes.readUInt32LE(DIRECTORY) + 1) * 512;
const entryOf = (bytes: Buffer, name: string) => bytes.indexOf(Buffer.from(`${name}\0`, 'utf16le'), directoryOf(bytes));
const numberOf = (bytes: Buffer, name: string) => (entryOf(bytes, name) - directoryOf(bytes)) / 128;
const inEntry = (bytes: Buffer, name: string, field: number) => entryOf(bytes, name) + field;
const inTable = (sector: number) => 512 + sector * 4;

type Change = readonly [at: number, number: number];

function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [at, number] of changes) copy.writeUInt32LE(number, at);
  return copy;
}

describe.each([512, 4096] as const)('in sectors of %d bytes', (sectorSize) => {
  it.each([0, 1, 64, 65, 4095, 4096, 4097, 50_000])('a stream of %d bytes', (length) => {
    const streams = { First: filled(length, 2), Stream: filled(length), Last: filled(5000, 3), Small: filled(100, 4) };
    const file = openCompoundFile(compoundBytes(streams, sectorSize));
    for (const [name, content] of Object.entries(streams)) expect(file.stream(name)?.equals(content)).toBe(true);
    expect(file.stream('Stream')?.equals(streams.Stream)).toBe(true);
    expect(file.stream('STREAM')?.equals(streams.Stream)).toBe(true);
    expect(file.stream('Other')).toBeUndefined();
  });

  it('streams of other storages are not those of the root', () => {
    const inner = { Stream: filled(5000, 2), '0Table': filled(10, 3) };
    const bytes = compoundBytes({ Pool: { _1: inner, _2: inner }, Stream: filled(5000), Z: inner }, sectorSize);
    const file = openCompoundFile(bytes);
    expect(file.stream('Stream')?.equals(filled(5000))).toBe(true);
    expect(file.stream('0Table')).toBeUndefined();
    expect(file.stream('Pool')).toBeUndefined();
  });
});

it('more parts of the allocation table than the header has room for', () => {
  const data = Buffer.alloc(7_300_000, 'abc');
  expect(
    openCompoundFile(compoundBytes({ Data: data, Last: filled(10) }))
      .stream('Data')
      ?.equals(data),
  ).toBe(true);
});

it('a document with another one in it', async () => {
  const beside = { ObjectPool: { _1: { WordDocument: filled(5000), '1Table': filled(5000) } } };
  expect((await readDoc(docBytes({ text: '受理来信214件。\r', beside }))).text).toBe('受理来信214件。');
});

describe('a file that says what is not so', () => {
  const whole = compoundBytes({ First: filled(20_000), Second: filled(20_000, 2), Small: filled(200, 3) });
  const first = whole.readUInt32LE(inEntry(whole, 'First', START));
  const second = whole.readUInt32LE(inEntry(whole, 'Second', START));
  const directory = whole.readUInt32LE(DIRECTORY);
  const FAR = 0x00ffffff;

  it.each<[string, Change[]]>([
    ['entries that are each other’s siblings', [[inEntry(whole, 'Second', LEFT), numberOf(whole, 'First')]]],
    ['an entry that is its own sibling', [[inEntry(whole, 'Small', RIGHT), numberOf(whole, 'Small')]]],
    ['a sibling beyond the directory', [[inEntry(whole, 'Small', RIGHT), FAR]]],
  ])('%s: the streams are read', (_, changes) => {
    const file = openCompoundFile(changed(whole, changes));
    expect(['First', 'Second', 'Small'].map((name) => file.stream(name)?.length)).toEqual([20_000, 20_000, 200]);
  });

  it.each<[string, Change[]]>([
    ['a chain that leads into itself', [[inTable(first + 5), first + 2]]],
    ['a sector that follows on itself', [[inTable(first), first]]],
    ['a chain that leads out of the file', [[inTable(first), FAR]]],
    ['a chain into the directory', [[inTable(first), directory]]],
    ['a start out of the file', [[inEntry(whole, 'First', START), FAR]]],
  ])('%s: the stream is damaged, the others are read', (_, changes) => {
    const file = openCompoundFile(changed(whole, changes));
    expect(() => file.stream('First')).toThrow(LoadError);
    expect(file.stream('Second')).toHaveLength(20_000);
  });

  it('chains that run together: a sector is read once', () => {
    const together: Change[] = [
      [inTable(first + 38), second + 1],
      [inEntry(whole, 'First', SIZE), 39_000],
    ];
    const file = openCompoundFile(changed(whole, together));
    expect(file.stream('First')).toHaveLength(39_000);
    expect(() => file.stream('Second')).toThrow(LoadError);
  });

  it('small streams that lie over each other', () => {
    const small = compoundBytes({ First: filled(200), Second: filled(200, 2) });
    const file = openCompoundFile(changed(small, [[inEntry(small, 'Second', START), 1]]));
    expect(file.stream('First')).toHaveLength(200);
    expect(() => file.stream('Second')).toThrow(LoadError);
  });

  it('a stream of gigabytes: it ends with its sectors', () => {
    const file = openCompoundFile(changed(whole, [[inEntry(whole, 'First', SIZE), 0xf0000000]]));
    expect(file.stream('First')).toHaveLength(40 * 512);
  });

  it.each<[string, Change[]]>([
    ['a directory that leads into itself', [[inTable(directory), directory]]],
    ['a directory out of the file', [[DIRECTORY, FAR]]],
    ['a part of the allocation table twice', [[FIRST_TABLE + 4, 0]]],
    [
      'a list of parts of the allocation table that leads into itself',
      [
        ...Array.from({ length: 109 }, (_, at): Change => [FIRST_TABLE + at * 4, FAR]),
        ...Array.from({ length: 128 }, (_, at): Change => [(first + 1) * 512 + at * 4, at === 127 ? first : FAR]),
        [MORE_TABLES, first],
      ],
    ],
    ['sectors of a size that is none', [[30, 0x00060010]]],
    ['another signature', [[0, 0]]],
  ])('%s', (_, changes) => {
    expect(() => openCompoundFile(changed(whole, changes))).toThrow(LoadError);
  });
});
