import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FindOptions, findInputs } from '../../src/load/inputs.js';
import { selection } from '../../src/load/selection.js';

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

const find = (...paths: string[]) => findWith({}, ...paths);

async function findWith(options: FindOptions, ...paths: string[]) {
  const found = await findInputs(paths, options);
  return { ...found, paths: found.inputs.map((input) => input.path) };
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
    create('a.txt', 'a.expected.jsonl', 'a.gold.jsonl', '表/b.xlsx', 'c.png', '无扩展名');
    const found = await find(root);
    expect(found.paths).toEqual(['a.txt']);
    expect(found.skipped).toEqual(['c.png', '无扩展名', '表/b.xlsx']);
  });

  it('leaves out what is hidden', async () => {
    create('a.txt', '.b.txt', '.git/c.txt');
    expect(await find(root)).toMatchObject({ paths: ['a.txt'], skipped: [], failures: [] });
  });

  it('leaves out what Word puts beside a document that is open, and nothing else of such a name', async () => {
    create('年报.docx', '~$年报.docx', '~$总结.DOC', '~$年报.txt');
    expect(await find(root)).toMatchObject({ paths: ['~$年报.txt', '年报.docx'], skipped: [], failures: [] });
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
    create('a.png');
    const found = await find(root);
    expect(found.failures).toEqual([{ path: root, text: expect.stringContaining('no document in the folder (.txt') }]);
    expect(found.skipped).toEqual(['a.png']);
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

describe('a selection', () => {
  const choose = (include: string[], exclude: string[] = []) => ({ selection: selection({ include, exclude }) });

  it('includes files of other extensions, and leaves the rest out without a word', async () => {
    create('a.md', 'b.txt', '2021/c.md', '2021/图.jpg');
    expect(await findWith(choose(['*.md']), root)).toMatchObject({ paths: ['2021/c.md', 'a.md'], skipped: [] });
    expect((await findWith(choose(['*.{md,txt}']), root)).paths).toEqual(['2021/c.md', 'a.md', 'b.txt']);
  });

  it('keeps to documents where the pattern leaves the extension open', async () => {
    create('2021.txt', '2021.jpg', '2020.txt', '2021/a.txt', '甲/2021/b.txt');
    expect(await findWith(choose(['2021*']), root)).toMatchObject({ paths: ['2021.txt'], skipped: ['2021.jpg'] });
    expect((await findWith(choose(['2021/']), root)).paths).toEqual(['2021/a.txt', '甲/2021/b.txt']);
  });

  it('excludes what it includes, and does not enter an excluded folder', async () => {
    create('a.txt', 'a草稿.txt', '草稿/b.txt', 'x/草稿/c.txt', 'x/d.txt');
    symlinkSync(at('gone'), at('草稿/断'));
    symlinkSync(at('x'), at('草稿链'));
    const found = await findWith(choose(['*.txt'], ['*草稿*']), root);
    expect(found).toMatchObject({ paths: ['a.txt', 'x/d.txt'], failures: [], skipped: [], excluded: [] });
  });

  it('holds patterns against the path below the folder that was named', async () => {
    create('x/2021/a.txt', 'x/b/2021/c.txt');
    expect((await findWith(choose([], ['2021/*.txt']), at('x'))).paths).toEqual(['b/2021/c.txt']);
    expect((await findWith(choose([], ['x/**']), at('x'))).paths).toEqual(['2021/a.txt', 'b/2021/c.txt']);
  });

  it('applies to what globs match, below their fixed part', async () => {
    create('x/a.txt', 'x/a.md', 'x/草稿/b.txt', 'x/y/草稿.txt');
    expect((await findWith(choose([], ['草稿*']), at('x/**/*.txt'))).paths).toEqual([at('x/a.txt')]);
    expect((await findWith(choose([], ['x']), at('x/*'))).paths).toEqual([at('x/a.md'), at('x/a.txt')]);
    expect((await findWith(choose(['*.md']), at('x/*'))).paths).toEqual([at('x/a.md')]);
  });

  it('reads a file that is named unless it is excluded, which is told', async () => {
    create('a.txt', '草稿.txt', '草稿/b.txt');
    const named = [at('a.txt'), at('草稿.txt'), at('草稿')];
    expect(await findWith(choose(['*.md'], ['草稿*']), ...named)).toMatchObject({
      paths: [at('a.txt')],
      excluded: [at('草稿.txt'), at('草稿')],
    });
  });

  it('that leaves nothing is a failure', async () => {
    create('a.txt');
    const { failures } = await findWith(choose(['*.md']), root, at('*.txt'));
    expect(failures).toEqual([
      { path: root, text: 'no document in the folder that --include and --exclude leave; check the patterns' },
      {
        path: at('*.txt'),
        text: 'the pattern matches no file that --include and --exclude leave; check the patterns',
      },
    ]);
  });
});

describe('a list', () => {
  it('names files and folders, behind the paths beside it, each file once', async () => {
    create('a.txt', 'b.dat', 'd/c.txt', 'd/e.jpg');
    const found = await findWith({ listed: [at('b.dat'), at('d'), at('a.txt'), at('d/c.txt')] }, at('a.txt'));
    expect(found).toMatchObject({ paths: [at('a.txt'), at('b.dat'), 'c.txt'], skipped: ['e.jpg'], failures: [] });
  });

  it('holds no patterns and does not mean standard input', async () => {
    create('a1.txt', 'a[1].txt');
    const { paths, failures } = await findWith({ listed: [at('a[1].txt'), at('*.txt'), '-'] });
    expect(paths).toEqual([at('a[1].txt')]);
    expect(failures.map((failure) => failure.path)).toEqual([at('*.txt'), '-']);
  });
});

describe('names', () => {
  it('of 80 Han characters, and one that is too long', async () => {
    const long = `${'长'.repeat(80)}.txt`;
    create(long);
    const found = await find(at(long), at(`${'长'.repeat(100)}.txt`), root);
    expect(found.paths).toEqual([at(long)]);
    expect(found.failures).toMatchObject([{ text: expect.stringContaining('longer than the system allows') }]);
  });

  it.skipIf(process.platform === 'win32')('with a line break', async () => {
    create('年\n报.txt');
    expect((await find(root)).paths).toEqual(['年\n报.txt']);
    expect((await find(at('年\n报.txt'))).paths).toEqual([at('年\n报.txt')]);
  });

  // Other systems do not let such names come to be.
  describe.runIf(process.platform === 'linux')('that are not UTF-8', () => {
    const raw = (...bytes: (string | number[])[]) =>
      Buffer.concat([Buffer.from(`${root}/`), ...bytes.map((each) => Buffer.from(each as string))]);
    const REPORT = [0xb1, 0xa8, 0xb8, 0xe6];

    it('are found, and shown as they read in an older encoding', async () => {
      mkdirSync(raw(REPORT));
      writeFileSync(raw(REPORT, '/', REPORT, '.txt'), '共七件');
      writeFileSync(raw([0xff], '.txt'), '共七件');
      create('b.txt');
      const found = await find(root);
      expect(found.paths).toEqual(['\\xFF.txt', 'b.txt', '报告/报告.txt']);
      expect(found.inputs.map(({ bytes }) => bytes)).toEqual([
        raw([0xff], '.txt'),
        undefined,
        raw(REPORT, '/', REPORT, '.txt'),
      ]);
      expect(found.failures).toEqual([]);
    });

    it('are found by their bytes in a list, once', async () => {
      const file = raw(REPORT, '.txt');
      writeFileSync(file, '共七件');
      expect(await findWith({ listed: [file, file] }, root)).toMatchObject({ paths: ['报告.txt'], failures: [] });
      expect((await findWith({ listed: [raw(REPORT, '.htm')] })).failures).toHaveLength(1);
    });

    it('do not hide each other', async () => {
      writeFileSync(raw([0xfe], '.txt'), '共七件');
      writeFileSync(raw([0xff], '.txt'), '共七件');
      symlinkSync(raw([0xfe], '.txt'), at('a.txt'));
      symlinkSync(raw([0xff], '.txt'), at('b.txt'));
      expect((await find(at('a.txt'), at('b.txt'))).paths).toEqual([at('a.txt'), at('b.txt')]);
    });

    it('can not be given as an argument, which is told', async () => {
      expect((await find(at('\ufffd\ufffd.txt'))).failures).toMatchObject([
        { text: 'no such file or folder; where the name is not UTF-8, name the folder that holds it' },
      ]);
    });
  });
});
