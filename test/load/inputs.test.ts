import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/load/inputs.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'inputs-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function create(...files: string[]): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '共七件');
  }
}

const at = (file: string) => path.join(root, file);

async function find(...paths: string[]) {
  const { inputs, failures, skipped } = await findInputs(paths);
  return { paths: inputs.map((input) => input.path), inputs, failures, skipped };
}

describe('a folder', () => {
  it('gives its documents with all below, by name, paths relative to it', async () => {
    create('乙.txt', 'a.HTML', '2021/年报.htm', '2021/二季度/x.xhtml', 'B.text', 'c.shtml');
    const found = await find(root);
    expect(found.paths).toEqual(['2021/二季度/x.xhtml', '2021/年报.htm', 'B.text', 'a.HTML', 'c.shtml', '乙.txt']);
    expect(found.inputs[1]).toEqual({ file: at('2021/年报.htm'), path: '2021/年报.htm' });
    expect(found.failures).toEqual([]);
  });

  it('tells what it left out, but for golden files', async () => {
    create('a.txt', 'a.expected.jsonl', 'a.gold.jsonl', '表/b.xlsx', 'c.pdf', '无扩展名');
    const found = await find(root);
    expect(found.paths).toEqual(['a.txt']);
    expect(found.skipped).toEqual(['c.pdf', '无扩展名', '表/b.xlsx']);
  });

  it('leaves out what is hidden', async () => {
    create('a.txt', '.b.txt', '.git/c.txt');
    expect(await find(root)).toMatchObject({ paths: ['a.txt'], skipped: [], failures: [] });
  });

  it('reads names with spaces, emoji, brackets', async () => {
    create('年 报.txt', '📈 图.txt', 'a[1].txt', '子 目录/{b}.txt');
    expect((await find(root)).paths).toEqual(['a[1].txt', '子 目录/{b}.txt', '年 报.txt', '📈 图.txt']);
  });

  it('survives a symlink loop and follows other links', async () => {
    create('a/x.txt', 'elsewhere/y.txt');
    symlinkSync(at('a'), at('a/loop'));
    symlinkSync(at('elsewhere'), at('a/link'));
    const found = await find(at('a'));
    expect(found.paths).toEqual(['link/y.txt', 'x.txt']);
    expect(found.failures).toEqual([]);
  });

  it('tells of a link that leads nowhere', async () => {
    create('a.txt');
    symlinkSync(at('gone.txt'), at('b.txt'));
    const found = await find(root);
    expect(found.paths).toEqual(['a.txt']);
    expect(found.failures).toEqual([{ path: 'b.txt', text: 'a link that leads nowhere; remove or mend it' }]);
  });

  it('without a document is a failure', async () => {
    create('a.pdf');
    const found = await find(root);
    expect(found.failures).toEqual([{ path: root, text: expect.stringContaining('no document in the folder (.txt') }]);
    expect(found.skipped).toEqual(['a.pdf']);
  });
});

describe('a file', () => {
  it('is read whatever its extension, hidden ones too, its path as given', async () => {
    create('report.dat', '.hidden');
    expect((await find(at('report.dat'), at('.hidden'))).paths).toEqual([at('report.dat'), at('.hidden')]);
  });

  it('keeps a relative path', async () => {
    create('r.txt');
    const relative = path.relative(process.cwd(), at('r.txt'));
    const [input] = (await find(relative)).inputs;
    expect(input).toEqual({ file: at('r.txt'), path: relative });
  });

  it('whose name has the form of a pattern is that file', async () => {
    create('a[1].txt', 'a1.txt');
    expect((await find(at('a[1].txt'))).paths).toEqual([at('a[1].txt')]);
  });

  it('is no document where it is golden', async () => {
    create('a.expected.jsonl');
    expect(await find(at('a.expected.jsonl'))).toMatchObject({ paths: [], skipped: [at('a.expected.jsonl')] });
  });

  it('named twice, or within its folder too, or through a link, comes once', async () => {
    create('d/a.txt', 'd/b.txt');
    symlinkSync(at('d/a.txt'), at('d/z.txt'));
    const found = await find(at('d/b.txt'), at('d/b.txt'), at('d'));
    expect(found.paths).toEqual([at('d/b.txt'), 'a.txt']);
  });
});

describe('a glob', () => {
  it('gives what it matches, by name', async () => {
    create('2021.txt', '2020.txt', 'x/2022.txt', 'note.md');
    expect((await find(at('*.txt'))).paths).toEqual([at('2020.txt'), at('2021.txt')]);
    expect((await find(at('**/202?.txt'))).paths).toEqual([at('2020.txt'), at('2021.txt'), at('x/2022.txt')]);
  });

  it('that matches nothing is a failure', async () => {
    expect((await find(at('*.txt'))).failures).toEqual([
      { path: at('*.txt'), text: expect.stringContaining('the pattern matches no file') },
    ]);
  });
});

it('standard input', async () => {
  expect((await find('-', '-')).inputs).toEqual([{ file: '-', path: '-' }]);
});

it('a path that leads nowhere is a failure, and the rest goes on', async () => {
  create('a.txt');
  const found = await find(at('none.txt'), at('a.txt/b'), '', at('a.txt'));
  expect(found.paths).toEqual([at('a.txt')]);
  expect(found.failures).toEqual(
    [at('none.txt'), at('a.txt/b'), ''].map((each) => ({ path: each, text: 'no such file or folder; check the path' })),
  );
});

it('a link that leads to itself is a failure', async () => {
  symlinkSync(at('self.txt'), at('self.txt'));
  expect((await find(at('self.txt'))).failures).toEqual([
    { path: at('self.txt'), text: 'a link that leads back to itself; remove or mend it' },
  ]);
});

it.skipIf(process.platform === 'win32')(
  'a pipe in a folder is passed over and named, so that it holds nothing up',
  async () => {
    create('a.txt');
    execFileSync('mkfifo', [at('管道.txt')]);
    expect(await find(root)).toMatchObject({ paths: ['a.txt'], skipped: ['管道.txt'], failures: [] });
  },
);
