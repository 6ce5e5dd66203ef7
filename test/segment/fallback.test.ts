import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** A machine without nodejieba: whoever asks for it is told that there is no such module. */
const WITHOUT_NODEJIEBA = `
import Module from 'node:module';
const load = Module._load;
Module._load = (name, ...rest) => {
  if (name === 'nodejieba') throw new Error("Cannot find module 'nodejieba'");
  return load(name, ...rest);
};`;

function zhibiao(...args: string[]) {
  const loader = `data:text/javascript,${encodeURIComponent(WITHOUT_NODEJIEBA)}`;
  return spawnSync(process.execPath, ['--import', loader, path('bin/zhibiao.js'), ...args], { encoding: 'utf8' });
}

const report = path('fixtures/annual-report.txt');

test('where nodejieba is not built node-rs takes its place, with one line on standard error', () => {
  const fallback = zhibiao('extract', report, '-f', 'jsonl');
  const forced = zhibiao('extract', report, '-f', 'jsonl', '--segmenter', 'node-rs');
  expect(fallback.stderr).toBe('zhibiao: nodejieba is not built on this machine; @node-rs/jieba takes its place\n');
  expect(fallback.status).toBe(0);
  expect(forced.stderr).toBe('');
  expect(fallback.stdout).toBe(forced.stdout);
  expect(fallback.stdout).toContain('"indicator"');
});

test('a segmenter that was asked for and is not there ends the call', () => {
  const run = zhibiao('extract', report, '--segmenter', 'nodejieba');
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(/^zhibiao: the segmenter nodejieba cannot be loaded \(.*\); leave out --segmenter/);
});
