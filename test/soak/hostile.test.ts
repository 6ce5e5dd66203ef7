import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { zhibiao } from '../faults/command.js';
import { reportText } from '../faults/documents.js';
import { HOSTILE } from './hostile.js';

const { at } = tempFolder();

/** HOSTILE_DOCUMENTS=1000 for a run as large as a real folder. */
const COUNT = Number(process.env.HOSTILE_DOCUMENTS ?? 100);
const EVERY = 10;

/** Some five kilobytes each, so that the whole is worth several processes. */
const good = (number: number) => reportText(number, { long: true });
const nameOf = (number: number) => String(number).padStart(5, '0');

test(`of ${COUNT} documents, one in ten hostile, every good one is written and every bad one is named`, async () => {
  await mkdir(at('mixed'));
  await mkdir(at('good'));
  const hostile = new Map<string, (typeof HOSTILE)[number]>();
  for (let number = 0; number < COUNT; number++) {
    const name = nameOf(number);
    if (number % EVERY === EVERY / 2) {
      const kind = HOSTILE[Math.floor(number / EVERY) % HOSTILE.length]!;
      hostile.set(`${name}.${kind.extension}`, kind);
      await writeFile(at(`mixed/${name}.${kind.extension}`), await kind.bytes());
    } else {
      await writeFile(at(`mixed/${name}.txt`), good(number));
      await writeFile(at(`good/${name}.txt`), good(number));
    }
  }
  const run = async (folder: string) => {
    const began = performance.now();
    const flags = ['-o', at(`${folder}-out`), '-f', 'jsonl', '--jobs', '2', '--timeout', '5', '--max-memory', '700MB'];
    const ended = await zhibiao(['extract', at(folder), ...flags]);
    return { ...ended, seconds: (performance.now() - began) / 1000 };
  };
  const undisturbed = await run('good');
  expect(undisturbed).toMatchObject({ exit: 0, err: '' });
  const mixed = await run('mixed');
  expect(mixed.exit).toBe(1);

  // What is said is about the hostile ones, or entries in them, alone; and nothing is a fault of the program.
  const said = mixed.err.split('\n').filter(Boolean);
  for (const [name, { says }] of hostile) {
    const lines = said.filter((line) => line.startsWith(`zhibiao: ${name}`));
    if (says)
      expect(
        lines.map((line) => line.replace(/^\S+ \S+: /, '')),
        name,
      ).toContainEqual(expect.stringMatching(says));
  }
  expect(said.filter((line) => ![...hostile.keys()].some((name) => line.startsWith(`zhibiao: ${name}`)))).toEqual([]);
  expect(mixed.err).not.toContain('please report this');

  const written = await readdir(at('mixed-out'));
  for (const name of await readdir(at('good-out'))) {
    if (name === 'manifest.json') continue;
    expect(written).toContain(name);
    expect(await readFile(at(`mixed-out/${name}`), 'utf8'), name).toBe(await readFile(at(`good-out/${name}`), 'utf8'));
  }
  for (const [name, { says, extension }] of hostile) {
    if (!says) expect(written, name).toContain(name.replace(`.${extension}`, '.jsonl'));
  }
  if (process.platform === 'linux') {
    expect(spawnSync('pgrep', ['-f', at('.')], { encoding: 'utf8' }).stdout).toBe('');
  }
  console.log(
    `${COUNT} documents: ${mixed.seconds.toFixed(1)} s with the hostile ones, ${undisturbed.seconds.toFixed(1)} s without`,
  );
}, 900_000);
