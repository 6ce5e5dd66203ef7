import { beforeEach, describe, expect, test, vi } from 'vitest';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

/** Neither segmenter is asked for words here: what counts is what the command says about them. */
const machine = vi.hoisted(() => ({ built: true, tell: (_notice: string) => {} }));

vi.mock('../../src/segment/index.js', () => ({
  onSegmenterFallback: (listener: typeof machine.tell) => {
    machine.tell = listener;
  },
  segmenter: (name: string) => {
    if (!machine.built) throw new Error(`the segmenter ${name} cannot be loaded (not built)`);
  },
}));
vi.mock('../../src/manifest/tool.js', async (original) => ({
  ...(await original<typeof import('../../src/manifest/tool.js')>()),
  insistOnSegmenter: (name: string) => {
    if (!machine.built) throw new Error(`the segmenter ${name} cannot be loaded (not built)`);
  },
}));
vi.mock('../../src/extract/index.js', async () => {
  const { readText } = await import('./fake-extract.js');
  return {
    readText: (...args: Parameters<typeof readText>) => {
      if (!machine.built) machine.tell('the other takes its place');
      return readText(...args);
    },
  };
});

const { at, write } = tempFolder();
beforeEach(() => write({ 'a.txt': '受理来信36件\n' }));

describe.each([['extract'], ['check']])('%s', (command) => {
  test('says that one segmenter stands in for the other', async () => {
    machine.built = false;
    const { errLines } = await zhibiao([command, at()]);
    expect(errLines[0]).toBe('zhibiao: the other takes its place');
  });

  test('a segmenter that was asked for and can not be loaded ends the run at once', async () => {
    machine.built = false;
    const { exit, out, errLines } = await zhibiao([command, at(), '--segmenter', 'nodejieba']);
    expect(errLines).toEqual(['zhibiao: the segmenter nodejieba cannot be loaded (not built)']);
    expect(out).toBe('');
    expect(exit).toBe(2);
  });

  test('one that can be loaded is no matter', async () => {
    machine.built = true;
    const { err } = await zhibiao([command, at(), '--segmenter', 'node-rs']);
    expect(err).not.toContain('segmenter');
  });
});
