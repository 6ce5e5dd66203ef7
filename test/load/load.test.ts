import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LoadError, loadDocument } from '../../src/load/index.js';

const SENTENCE = '今年以来窗口共受理申请1.2万件，按时办结率99.6%。';
let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'load-'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function load(name: string, content: Buffer | string, encoding?: string) {
  const file = path.join(root, name);
  writeFileSync(file, content);
  return loadDocument({ file, path: name }, { encoding });
}

it('plain text', async () => {
  expect(await load('a.txt', iconv.encode(`窗口\r\n${SENTENCE}\r`, 'gbk'))).toEqual({
    path: 'a.txt',
    text: `窗口\n${SENTENCE}\n`,
    format: 'text',
    encoding: 'gb18030',
    messages: [],
  });
});

it.each([
  ['declares gb2312 and is UTF-8', 'gb2312', 'utf-8'],
  ['declares UTF-8 and is GBK', 'utf-8', 'gb18030'],
  ['declares what it is', 'gbk', 'gb18030'],
])('a page that %s', async (_, declared, encoding) => {
  const source = `<html><head><meta charset="${declared}"><title>窗口月报</title></head><body><p>${SENTENCE}</p></body></html>`;
  expect(await load('b.html', iconv.encode(source, encoding))).toEqual({
    path: 'b.html',
    text: `窗口月报\n${SENTENCE}`,
    title: '窗口月报',
    format: 'html',
    encoding,
    messages: [],
  });
});

it('a page whatever it is called, text whatever it is called', async () => {
  expect((await load('page.txt', `<!doctype html><p>${SENTENCE}`)).text).toBe(SENTENCE);
  expect((await load('text.html', `窗口\n${SENTENCE}`)).text).toBe(`窗口\n${SENTENCE}`);
});

it('what could not be read is told with the path', async () => {
  const document = await load('c.txt', iconv.encode(SENTENCE, 'gbk'), 'utf-8');
  expect(document.messages).toEqual([{ path: 'c.txt', text: expect.stringContaining('could not be read as utf-8') }]);
});

it('standard input, whole, characters split between chunks', async () => {
  const bytes = Buffer.from(SENTENCE);
  const stdin = new PassThrough();
  const spy = vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin);
  stdin.write(bytes.subarray(0, 4));
  stdin.end(bytes.subarray(4));
  expect(await loadDocument({ file: '-', path: '-' })).toMatchObject({ path: '-', text: SENTENCE, encoding: 'utf-8' });
  spy.mockRestore();
});

describe('a limit', () => {
  const failure = async (attempt: Promise<unknown>) =>
    (await attempt.then(
      () => undefined,
      (error) => error,
    )) as Error;

  it('refuses a larger file, and tells its size and the option', async () => {
    const file = path.join(root, 'large.txt');
    writeFileSync(file, 'x'.repeat(1200));
    const error = await failure(loadDocument({ file, path: 'large.txt' }, { maxSize: 1000 }));
    expect(error).toBeInstanceOf(LoadError);
    expect(error.message).toBe(
      'is 1.2 kB, more than the limit of 1 kB; name a larger one with --max-size, or split it',
    );
    expect((await loadDocument({ file, path: 'large.txt' }, { maxSize: 1200 })).text).toHaveLength(1200);
  });

  it('tells by how little', async () => {
    const file = path.join(root, 'larger.txt');
    writeFileSync(file, 'x'.repeat(1001));
    const error = await failure(loadDocument({ file, path: 'larger.txt' }, { maxSize: 1000 }));
    expect(error.message).toMatch(/^is 1001 bytes, more than the limit of 1 kB;/);
  });

  it.each([
    [
      'without an option',
      undefined,
      'is 2.5 GB, more than the limit of 64 MB; name a larger one with --max-size, or split it',
    ],
    ['whatever is asked for', 1e10, 'is 2.5 GB, more than the 512 MB that can be read as one text; split it'],
  ])('holds %s', async (_, maxSize, message) => {
    const file = path.join(root, 'huge.txt');
    writeFileSync(file, '');
    // Sparse: it takes no room on the disk, and is refused before it is read.
    truncateSync(file, 2.5e9);
    expect((await failure(loadDocument({ file, path: 'huge.txt' }, { maxSize }))).message).toBe(message);
  });

  it('ends the reading of standard input', async () => {
    const stdin = new PassThrough();
    const spy = vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin);
    stdin.write('x'.repeat(600));
    stdin.write('x'.repeat(600));
    const error = await failure(loadDocument({ file: '-', path: '-' }, { maxSize: 1000 }));
    spy.mockRestore();
    expect(error.message).toMatch(/^holds more than the limit of 1 kB; name a larger one with --max-size/);
    expect(stdin.destroyed).toBe(true);
  });

  it.skipIf(!existsSync('/dev/zero'))('ends the reading of what has no end', async () => {
    const error = await failure(loadDocument({ file: '/dev/zero', path: '/dev/zero' }, { maxSize: 1e6 }));
    expect(error.message).toMatch(/^holds more than the limit of 1 MB;/);
  });
});

describe('failures', () => {
  it.each([
    [
      'missing',
      () => loadDocument({ file: path.join(root, 'gone.txt'), path: 'gone.txt' }),
      'no such file; check the path',
    ],
    [
      'below a file',
      () => loadDocument({ file: path.join(root, 'a.txt/b'), path: 'b' }),
      'no such file; check the path',
    ],
    ['a folder', () => loadDocument({ file: root, path: 'folder' }), 'is a folder, not a file'],
    ['empty', () => load('empty.txt', ''), 'the file is empty'],
    ['binary', () => load('x.txt', '%PDF-1.4\n'), 'looks like a PDF; convert it to text or HTML first'],
    ['unknown encoding', () => load('d.txt', SENTENCE, 'gb99'), 'unknown encoding "gb99"'],
    [
      'a page without text',
      () => load('e.html', '<html><body><script>1</script></body></html>'),
      'the page holds no text',
    ],
  ])('%s', async (_, attempt, message) => {
    const error = await attempt().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).message).toContain(message);
    expect((error as LoadError).message).not.toContain(root);
    expect((error as LoadError).message).not.toContain('\n');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('permission denied', async () => {
    const file = path.join(root, 'closed.txt');
    writeFileSync(file, SENTENCE, { mode: 0o000 });
    await expect(loadDocument({ file, path: 'closed.txt' })).rejects.toThrow('permission denied');
  });
});
