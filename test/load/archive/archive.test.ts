import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { findInputs, readBytes } from '../../../src/load/index.js';
import { selection } from '../../../src/load/selection.js';
import { tempFolder } from '../../cli/temp-folder.js';
import { type ZipEntry, zip } from './zip.js';

const { at, write } = tempFolder();
const TEXT = '全年受理来信36件\n';

/** Finds what an archive holds. */
async function found(entries: readonly ZipEntry[], options: Parameters<typeof findInputs>[1] = {}) {
  await write({ 'in/reports.zip': zip(entries) });
  return findInputs([at('in')], options);
}

/** What is read of each document, or why it is not. */
async function read(entries: readonly ZipEntry[], maxSize?: number): Promise<Record<string, string>> {
  const { inputs } = await found(entries);
  const told = inputs.map(async (input) => {
    const text = await readBytes(input, maxSize).then(String, (error: Error) => `${error.name}: ${error.message}`);
    return [input.path, text];
  });
  return Object.fromEntries(await Promise.all(told));
}

describe('what is found in an archive', () => {
  test('its documents by name; the rest as in folders', async () => {
    const entries = [
      'b.txt',
      '年报/',
      '年报/2021.txt',
      'a.html',
      'logo.png',
      '.a.txt',
      '~$b.docx',
      '__MACOSX/a.txt',
      'x.gold.jsonl',
    ];
    const { inputs, failures, skipped } = await found(entries.map((name) => ({ name, content: TEXT })));
    expect(inputs.map(({ path }) => path)).toEqual([
      'reports.zip/a.html',
      'reports.zip/b.txt',
      'reports.zip/年报/2021.txt',
    ]);
    expect(inputs[1]!.file).toBe(at('in/reports.zip/b.txt'));
    expect(skipped).toEqual(['reports.zip/logo.png']);
    expect(failures).toEqual([]);
  });

  test('written by another program, streamed with sizes behind the bytes', async () => {
    const archive = new yazl.ZipFile();
    archive.addBuffer(Buffer.from(TEXT), '年报/a.txt');
    archive.addBuffer(Buffer.from(TEXT), 'stored.txt', { compress: false });
    archive.addReadStreamLazy('big.txt', { forceZip64Format: true }, (take) => {
      void import('node:stream').then(({ Readable }) => take(null, Readable.from([TEXT, TEXT])));
    });
    archive.end();
    const bytes: Buffer[] = [];
    for await (const chunk of archive.outputStream) bytes.push(chunk as Buffer);
    await write({ 'a.ZIP': Buffer.concat(bytes) });
    const { inputs } = await findInputs([at('a.ZIP')]);
    expect(inputs.map(({ path }) => path)).toEqual(
      ['big.txt', 'stored.txt', '年报/a.txt'].map((name) => `${at('a.ZIP')}/${name}`),
    );
    const texts = await Promise.all(inputs.map(async (input) => (await readBytes(input)).toString()));
    expect(texts).toEqual([TEXT + TEXT, TEXT, TEXT]);
  });

  test('a link in an archive is no file', async () => {
    const { inputs } = await found([
      { name: 'a.txt', content: '/etc/passwd', attributes: 0xa1ff_0000 },
      { name: 'b.txt', content: TEXT, attributes: 0x81a4_0000 },
    ]);
    expect(inputs.map(({ path }) => path)).toEqual(['reports.zip/b.txt']);
  });

  test('a docx that is named .zip is one document', async () => {
    const { inputs } = await found([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]);
    expect(inputs).toEqual([{ file: at('in/reports.zip'), path: 'reports.zip' }]);
  });

  test('left alone where that is asked for', async () => {
    const { inputs, archives } = await found([{ name: 'a.txt', content: TEXT }], { archives: 'leave' });
    expect(inputs).toEqual([]);
    expect(archives).toEqual(['reports.zip']);
  });

  test('the same archive is entered once', async () => {
    await write({ 'in/reports.zip': zip([{ name: 'a.txt', content: TEXT }]) });
    const { inputs } = await findInputs([at('in'), at('in/reports.zip')]);
    expect(inputs).toHaveLength(1);
  });
});

describe('patterns', () => {
  const entries = ['a.txt', 'drafts/b.txt', 'c.html', 'd.md'].map((name) => ({ name, content: TEXT }));

  test.each<[Parameters<typeof selection>[0], string[]]>([
    [{ include: ['*.txt'] }, ['a.txt', 'drafts/b.txt']],
    [{ include: ['*.md'] }, ['d.md']],
    [{ include: ['reports*'] }, ['a.txt', 'c.html', 'drafts/b.txt']],
    [{ include: ['reports.zip/drafts/'] }, ['drafts/b.txt']],
    [{ exclude: ['drafts/'] }, ['a.txt', 'c.html']],
    [{ exclude: ['a.*', '**/b.txt'] }, ['c.html']],
    [{ exclude: ['*.zip'] }, []],
    [{ exclude: ['reports.zip/'] }, []],
  ])('%j in a folder: %j', async (patterns, names) => {
    const { inputs } = await found(entries, { selection: selection(patterns) });
    expect(inputs.map(({ path }) => path)).toEqual(names.map((name) => `reports.zip/${name}`));
  });

  test('of an archive that is named itself, they are held against what is in it', async () => {
    await write({ 'reports.zip': zip(entries) });
    const of = (patterns: Parameters<typeof selection>[0]) =>
      findInputs([at('reports.zip')], { selection: selection(patterns) });
    expect((await of({ include: ['drafts/'] })).inputs.map(({ entry }) => entry!.name)).toEqual(['drafts/b.txt']);
    expect((await of({ include: ['*.csv'] })).failures).toEqual([
      {
        path: at('reports.zip'),
        text: 'no document in the archive that --include and --exclude leave; check the patterns',
      },
    ]);
  });
});

describe('names', () => {
  const legacy = (name: string, encoding: string): ZipEntry => ({
    name: iconv.encode(name, encoding),
    content: TEXT,
    flags: 0,
  });
  const names = ['一.txt', '二〇二一年度工作报告.txt', '统计公报/松湾镇.txt'];

  test.each(['gbk', 'utf-8'])('in %s and not marked as UTF-8', async (encoding) => {
    const { inputs } = await found(names.map((name) => legacy(name, encoding)));
    expect(inputs.map(({ entry }) => entry!.name).sort()).toEqual([...names].sort());
    expect((await readBytes(inputs[0]!)).toString()).toBe(TEXT);
  });

  test.each([
    ['../../outside.txt', 'outside.txt'],
    ['/etc/motd.txt', 'etc/motd.txt'],
    ['C:\\reports\\a.txt', 'reports/a.txt'],
    ['a/./b//../c.txt', 'a/b/c.txt'],
    ['a\u0000b\n.txt', 'a_b_.txt'],
    ['a\ufeffb.txt', 'a_b.txt'],
  ])('%j stays below the archive: %j', async (given, name) => {
    const { inputs } = await found([{ name: given, content: TEXT }]);
    expect(inputs.map(({ path }) => path)).toEqual([`reports.zip/${name}`]);
    expect((await readBytes(inputs[0]!)).toString()).toBe(TEXT);
  });

  test('a name that comes twice is told', async () => {
    const { inputs, failures } = await found([
      { name: 'a.txt', content: TEXT },
      { name: '../a.txt', content: '另一份\n' },
    ]);
    expect(failures).toEqual([
      { path: 'reports.zip/a.txt', text: 'stands in the archive more than once; only the first is read' },
    ]);
    expect((await readBytes(inputs[0]!)).toString()).toBe(TEXT);
  });
});

describe('an entry that is not read', () => {
  const ZEROS = Buffer.alloc(12e6);

  test.each<[string, Omit<ZipEntry, 'name'>, RegExp]>([
    ['encrypted', { flags: 1 }, /^is encrypted; unpack it with its password first$/],
    ['packed otherwise', { method: 12 }, /^is packed by a method that is not read \(12\); pack it with deflate$/],
    ['of another checksum', { crc: 1 }, /^does not match its checksum in the archive; copy or pack the archive again$/],
    ['larger than it says', { size: 5 }, /^holds more than the 5 bytes that the archive says; pack it again$/],
    ['smaller than it says', { size: 50 }, /^holds 24 bytes and not the 50 that the archive says; pack it again$/],
    ['stored, of another size', { method: 0, size: 5 }, /^holds more than the 5 bytes/],
    [
      'no deflate at all',
      { packed: Buffer.from('no deflate') },
      /^the archive is damaged or cut off \(.+\); copy or pack it/,
    ],
    ['cut off', { packed: Buffer.from('0b', 'hex') }, /^the archive is damaged or cut off \(unexpected end of file\)/],
    ['beyond the archive', { compressedSize: 5000 }, /^the archive is damaged or cut off \(file data overflows/],
    [
      'a bomb',
      { content: ZEROS },
      /^would unpack to 12 MB, more than 200 times its .+ kB; if you trust it, unpack it first$/,
    ],
  ])('%s; the others are', async (_, about, cause) => {
    const told = await read([
      { name: 'a.txt', content: TEXT, ...about },
      { name: 'b.txt', content: TEXT },
    ]);
    expect(told['reports.zip/a.txt']).toMatch(new RegExp(`^LoadError: ${cause.source.slice(1)}`));
    expect(told['reports.zip/b.txt']).toBe(TEXT);
  });

  test('an archive in an archive', async () => {
    const told = await read([{ name: 'inner.zip', content: zip([{ name: 'a.txt', content: TEXT }]) }]);
    expect(told).toEqual({
      'reports.zip/inner.zip': 'LoadError: is an archive in an archive; unpack the outer one first',
    });
  });

  test('larger than the limit; the archive itself may be larger', async () => {
    const told = await read(
      [
        { name: 'a.txt', content: TEXT.repeat(100) },
        { name: 'b.txt', content: TEXT },
      ],
      1000,
    );
    expect(told['reports.zip/a.txt']).toBe(
      'LoadError: is 2.4 kB, more than the limit of 1 kB; name a larger one with --max-size, or split it',
    );
    expect(told['reports.zip/b.txt']).toBe(TEXT);
  });
});

describe('entries over each other', () => {
  const RUNS_INTO = 'runs into the next entry of the archive, as in a bomb; copy or pack the archive again';
  const failed = (name: string) => ({ path: `reports.zip/${name}`, text: RUNS_INTO });

  test('of many at the same bytes one is read', async () => {
    const bytes = { content: TEXT, offset: 0 };
    const { inputs, failures } = await found(
      Array.from({ length: 50 }, (_, i) => ({ name: `${10 + i}.txt`, ...bytes })),
    );
    expect(inputs.map(({ entry }) => entry!.name)).toEqual(['59.txt']);
    expect((await readBytes(inputs[0]!)).toString()).toBe(TEXT);
    expect(failures).toEqual(Array.from({ length: 49 }, (_, i) => failed(`${10 + i}.txt`)));
  });

  test('one that has another in its bytes; all that are read have no byte in common', async () => {
    // Stored, the second archive's only entry is in the bytes of the first's.
    const inner = zip([{ name: 'b.txt', content: TEXT, method: 0 }]);
    const outer = { name: 'a.txt', content: inner, method: 0 };
    const { inputs, failures } = await found([
      outer,
      { name: 'b.txt', content: TEXT, method: 0, offset: 30 + 'a.txt'.length },
    ]);
    expect(inputs.map(({ entry }) => entry!.name)).toEqual(['b.txt']);
    expect((await readBytes(inputs[0]!)).toString()).toBe(TEXT);
    expect(failures).toEqual([failed('a.txt')]);
  });

  test('those that are no documents are not reported', async () => {
    const { inputs, failures } = await found([
      { name: 'a.png', offset: 0 },
      { name: 'b.txt', content: TEXT, offset: 0 },
    ]);
    expect(inputs.map(({ entry }) => entry!.name)).toEqual(['b.txt']);
    expect(failures).toEqual([]);
  });
});

test('a name longer than a path may be', async () => {
  const long = `${'年'.repeat(5000)}.txt`;
  const { inputs, failures } = await found([
    { name: long, content: TEXT },
    { name: 'b.txt', content: TEXT },
  ]);
  expect(inputs.map(({ entry }) => entry!.name)).toEqual(['b.txt']);
  expect(failures).toEqual([
    {
      path: `reports.zip/…${long.slice(-100)}`,
      text: 'has a name longer than a path may be; give it a shorter one and pack it again',
    },
  ]);
});

describe('an archive that is not entered', () => {
  const failuresOf = async (bytes: Buffer) => {
    await write({ 'a.zip': bytes });
    const { inputs, failures } = await findInputs([at('a.zip')]);
    expect(failures.every(({ path }) => path === at('a.zip'))).toBe(true);
    return { names: inputs.map(({ entry }) => entry!.name), causes: failures.map(({ text }) => text) };
  };
  const whole = zip([
    { name: 'a.txt', content: TEXT },
    { name: 'b.txt', content: TEXT },
  ]);

  test.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['no archive', Buffer.from(TEXT)],
    ['cut off', whole.subarray(0, -30)],
  ])('%s', async (_, bytes) => {
    const { names, causes } = await failuresOf(bytes);
    expect(names).toEqual([]);
    expect(causes).toEqual([
      expect.stringMatching(
        /^the archive is damaged or cut off \(End of central directory .+\); copy or pack it again$/,
      ),
    ]);
  });

  test('a damaged directory: what stands before the damage is read', async () => {
    const damaged = Buffer.from(whole);
    damaged[damaged.lastIndexOf('PK\x01\x02')] = 0;
    const { names, causes } = await failuresOf(damaged);
    expect(names).toEqual(['a.txt']);
    expect(causes).toEqual([expect.stringMatching(/^the archive is damaged or cut off/)]);
  });

  test('one that would unpack to more than there is', async () => {
    const entries = Array.from({ length: 300 }, (_, i) => ({ name: `${i}.txt`, content: TEXT, size: 9e6 }));
    expect((await failuresOf(zip(entries))).causes).toEqual([
      expect.stringMatching(
        /^would unpack to 2\.7 GB, more than 200 times its .+ kB; if you trust it, unpack it first$/,
      ),
    ]);
  });

  test('one of more entries than runs are made for', async () => {
    const bytes = Buffer.from(whole);
    // The directory says how many there are; a format of 16 bits can say only 65,535.
    const end = Buffer.alloc(56 + 20);
    end.write('PK\x06\x06', 'latin1');
    end.writeBigUInt64LE(200_000n, 32);
    end.write('PK\x06\x07', 56, 'latin1');
    const at = bytes.length - 22;
    end.writeBigUInt64LE(BigInt(at), 56 + 8);
    const { causes } = await failuresOf(Buffer.concat([bytes.subarray(0, at), end, bytes.subarray(at)]));
    expect(causes).toEqual(['holds more than 100,000 entries; split it, or unpack it first']);
  });

  test('one without a document', async () => {
    const { causes } = await failuresOf(zip([{ name: 'a.png' }]));
    expect(causes).toEqual([expect.stringMatching(/^no document in the archive \(\.txt /)]);
  });
});
