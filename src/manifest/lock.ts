import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { WriteError } from '../export/folder.js';
import { LINKLESS } from '../export/put-in-place.js';
import { writeCause } from '../export/write-error.js';
import { lives, startOf } from './process-life.js';
import { RECORDS } from './records-folder.js';

/** Another run is at work in the output folder; the message is one line that names the folder and says what to do. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/** An output folder that is this run's alone. */
export interface Lock {
  /** Gives the folder free, and removes `.zhibiao/` where nothing else is left in it. */
  release(): Promise<void>;
}

/** Who holds a lock. */
interface Holder {
  /** Tells two locks apart that one process takes one after the other. */
  id: string;
  pid: number;
  host: string;
  /** When the process began, where the system tells it: a number that is used again is then seen. */
  start?: string;
}

/**
 * Takes the output folder for this run, in the file `<folder>/.zhibiao/lock`. The lock of a run that was killed is
 * taken over at once; of several runs that try, one gets it.
 *
 * @param folder an output folder that is there
 * @throws LockedError where another run holds it, or where that can't be told
 * @throws WriteError where the lock can't be written
 */
export async function acquireLock(folder: string): Promise<Lock> {
  const records = path.join(folder, RECORDS);
  const file = path.join(records, 'lock');
  const start = await startOf(process.pid);
  const holder: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), ...(start && { start }) };
  try {
    await untilSettled(() => claim(file, holder, folder));
  } catch (error) {
    await removeEmpty(records);
    if (error instanceof LockedError) throw error;
    throw new WriteError(`cannot write ${file}: ${writeCause(error)}`);
  }
  return {
    async release() {
      for (const name of await readdir(records).catch(() => [])) {
        // Also what a run left that was killed while it took the lock.
        if (name.startsWith('lock.')) await rm(path.join(records, name), { force: true });
      }
      // Somebody may have deleted the lock, and another run taken the folder since.
      const now = await holderOf(file, folder).catch(() => undefined);
      if (now?.id === holder.id) await rm(file, { force: true });
      await removeEmpty(records);
    },
  };
}

async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => {});
}

/** A run that ends at this moment takes its files away under one that begins, which then tries once more. */
async function untilSettled(act: () => Promise<void>): Promise<void> {
  for (let attempts = 10; ; attempts--) {
    try {
      return await act();
    } catch (error) {
      if (attempts === 1 || !isMissing(error)) throw error;
    }
  }
}

/**
 * Writes a lock file that names the holder: where there is none, or over a stale one. Whoever replaces a stale lock
 * holds meanwhile a lock on doing so that bears its id: as ids are used once, nobody can take for the stale lock that
 * he saw what has become another's since.
 *
 * @throws LockedError where another holds it; the system's ENOENT where the lock was released meanwhile
 */
async function claim(file: string, holder: Holder, folder: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // Written aside and then put in place, so that nobody ever reads half a lock.
  const own = `${file}.${holder.id}`;
  await writeFile(own, JSON.stringify(holder));
  try {
    if (await putInPlace(own, file)) return;
    const found = await holderOf(file, folder);
    if (await isLive(found)) throw new LockedError(refusal(found, file, folder));

    const takeover = `${file}.${found.id}`;
    await claim(takeover, { ...holder, id: randomUUID() }, folder);
    try {
      const now = await holderOf(file, folder);
      if (now.id !== found.id) throw new LockedError(refusal(now, file, folder));
      await rename(own, file);
    } finally {
      await rm(takeover, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** @returns false where a file of that name is there already */
async function putInPlace(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file).catch((error) => {
      if (!LINKLESS.has(error.code)) throw error;
      return copyFile(own, file, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(file: string, folder: string): Promise<Holder> {
  const text = await readFile(file, 'utf8');
  try {
    const { id, pid, host, start } = JSON.parse(text);
    if (isName(id) && Number.isSafeInteger(pid) && pid > 0 && typeof host === 'string') {
      return { id, pid, host, ...(typeof start === 'string' && { start }) };
    }
  } catch {
    // Not JSON, and told below.
  }
  throw new LockedError(`${folder}: its lock cannot be read; if no other run is at work there, delete ${file}`);
}

/** An id is part of a file's name, and must not lead anywhere else. */
function isName(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]+$/.test(id);
}

/** A run on another host can't be asked whether it lives, so it counts as living. */
async function isLive({ host, pid, start }: Holder): Promise<boolean> {
  return host !== hostname() || lives(pid, start);
}

function refusal({ host, pid }: Holder, file: string, folder: string): string {
  const run = `${folder}: another run (process ${pid} on ${host}) is at work there;`;
  return host === hostname()
    ? `${run} wait until it ends, or name another folder with --out`
    : `${run} name another folder with --out, or, if that run is dead, delete ${file}`;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
