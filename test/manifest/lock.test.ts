import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { beforeEach, describe, expect, test } from 'vitest';
import { WriteError } from '../../src/export/index.js';
import { acquireLock, LockedError } from '../../src/manifest/lock.js';
import { startOf } from '../../src/manifest/process-life.js';
import { tempFolder } from '../cli/temp-folder.js';

const { at, write, read, list } = tempFolder();
const LOCK = '.zhibiao/lock';
const writeLock = (fields: object) =>
  write({ [LOCK]: JSON.stringify({ id: 'before', pid: 1, host: hostname(), ...fields }) });
const refusal = () => acquireLock(at()).then(() => 'acquired', String);

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

describe('a free folder', () => {
  test('is held until it is released, which leaves nothing', async () => {
    const lock = await acquireLock(at());
    expect(JSON.parse(await read(LOCK))).toMatchObject({ pid: process.pid, host: hostname() });
    expect(await list()).toEqual([LOCK]);
    await lock.release();
    expect(existsSync(at('.zhibiao'))).toBe(false);
    await (await acquireLock(at())).release();
  });

  test('keeps what else lies beside the lock', async () => {
    await write({ '.zhibiao/journal.jsonl': '' });
    await (await acquireLock(at())).release();
    expect(await list()).toEqual(['.zhibiao/journal.jsonl']);
  });
});

test('releases no lock but its own', async () => {
  const lock = await acquireLock(at());
  await writeLock({ id: 'later' });
  await lock.release();
  expect(JSON.parse(await read(LOCK)).id).toBe('later');
});

test('a lock that can not be written is told of', async () => {
  await write({ '.zhibiao': '' });
  await expect(acquireLock(at())).rejects.toThrow(WriteError);
});

describe('a folder that another run holds', () => {
  test('is refused at once, with who holds it and what to do', async () => {
    const lock = await acquireLock(at());
    await expect(acquireLock(at())).rejects.toThrow(LockedError);
    expect(await refusal()).toBe(
      `LockedError: ${at()}: another run (process ${process.pid} on ${hostname()}) is at work there; ` +
        'wait until it ends, or name another folder with --out',
    );
    expect(await list()).toEqual([LOCK]);
    await lock.release();
  });

  test('on another host is never taken over', async () => {
    await writeLock({ host: 'elsewhere', pid: await deadPid() });
    expect(await refusal()).toMatch(
      /process \d+ on elsewhere\) is at work there; name another folder with --out, or, if that run is dead, delete .*lock$/,
    );
    expect(JSON.parse(await read(LOCK)).host).toBe('elsewhere');
  });

  test.each([
    '',
    '{"pid":',
    'null',
    '{"id":"a","pid":"1","host":"b"}',
    '{"id":"../a","pid":1,"host":"b"}',
  ])('by a lock that says %j', async (text) => {
    await write({ [LOCK]: text });
    expect(await refusal()).toBe(
      `LockedError: ${at()}: its lock cannot be read; if no other run is at work there, delete ${at(LOCK)}`,
    );
    expect(await read(LOCK)).toBe(text);
  });
});

describe('a lock that was left behind', () => {
  test('by a process that has ended', async () => {
    await writeLock({ pid: await deadPid() });
    const lock = await acquireLock(at());
    expect(JSON.parse(await read(LOCK)).pid).toBe(process.pid);
    expect(await list()).toEqual([LOCK]);
    await lock.release();
  });

  test.skipIf(!existsSync('/proc/self/stat'))('by one whose number a younger process bears', async () => {
    await writeLock({ pid: process.pid, start: '1' });
    await (await acquireLock(at())).release();
    await writeLock({ pid: process.pid, start: await startOf(process.pid) });
    await expect(acquireLock(at())).rejects.toThrow(LockedError);
  });

  test('by one that was killed while it took over from another', async () => {
    const pid = await deadPid();
    await writeLock({ pid });
    await write({ [`${LOCK}.before`]: JSON.stringify({ id: 'second', pid, host: hostname() }) });
    await write({ [`${LOCK}.third`]: '' });
    const lock = await acquireLock(at());
    await lock.release();
    expect(existsSync(at('.zhibiao'))).toBe(false);
  });

  describe('goes to one of many takers', () => {
    beforeEach(async () => writeLock({ pid: await deadPid() }));

    test('in one process', async () => {
      const answers = await Promise.allSettled(Array.from({ length: 40 }, () => acquireLock(at())));
      const locks = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
      expect(locks).toHaveLength(1);
      expect(errors.filter((error) => !(error instanceof LockedError))).toEqual([]);
      expect(await list()).toEqual([LOCK]);
      await locks[0]!.release();
    });

    test('in several processes', async () => {
      const program = `
        import { acquireLock } from ${JSON.stringify(new URL('../../dist/manifest/lock.js', import.meta.url).href)};
        process.stdin.once('data', async () => {
          console.log(await acquireLock(${JSON.stringify(at())}).then(() => 'acquired', (error) => error.name));
          process.stdin.once('data', () => process.exit());
        });
        console.log('ready');
      `;
      const children = Array.from({ length: 4 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] }),
      );
      const saidBy = (child: (typeof children)[number]) => once(child.stdout, 'data').then(String);
      await Promise.all(children.map(saidBy));
      const answers = Promise.all(children.map(saidBy));
      for (const child of children) child.stdin.write('try\n');
      expect((await answers).sort()).toEqual(['LockedError\n', 'LockedError\n', 'LockedError\n', 'acquired\n']);
      const ended = Promise.all(children.map((child) => once(child, 'exit')));
      for (const child of children) child.stdin.write('end\n');
      await ended;
    }, 60_000);
  });
});

test('of many that take and release, never two hold the folder', async () => {
  let holders = 0;
  let taken = 0;
  const worker = async () => {
    for (let turn = 0; turn < 20; turn++) {
      const lock = await acquireLock(at()).catch((error) => {
        if (!(error instanceof LockedError)) throw error;
      });
      if (!lock) continue;
      expect(++holders).toBe(1);
      taken++;
      await write({ work: '' });
      holders--;
      await lock.release();
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect(taken).toBeGreaterThan(0);
  expect(existsSync(at('.zhibiao'))).toBe(false);
});
