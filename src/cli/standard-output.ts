import { fstatSync, readSync, statSync } from 'node:fs';
import { Writable } from 'node:stream';
import { writeCause } from '../export/write-error.js';
import type { Output } from './io.js';

/** Standard output takes no more, which ends the run; the message is one line. */
export class LostOutput extends Error {
  override name = 'LostOutput';
}

/** Its reader has gone (`| head`): a normal end. */
export class ClosedPipe extends LostOutput {
  override name = 'ClosedPipe';
}

/** It was closed from the beginning: what was to be printed is lost. */
export class ClosedOutput extends LostOutput {
  override name = 'ClosedOutput';
}

/** Whether nobody reads what is printed, which is no matter to a command whose exit status is its answer. */
export function isUnread(error: unknown): boolean {
  return error instanceof ClosedPipe || error instanceof ClosedOutput;
}

const CLOSED = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

/**
 * Writes a text and waits until it is taken, so that a slow reader slows the run and does not fill the memory.
 *
 * @throws ClosedPipe where nobody reads any more, LostOutput where it can't be written for another reason
 */
export function print(stdout: Output, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => (error ? reject(lost(error)) : resolve()));
  });
}

function lost(error: NodeJS.ErrnoException): LostOutput {
  if (CLOSED.has(error.code ?? '')) return new ClosedPipe('nobody reads standard output');
  if (error.code === 'EBADF') {
    return new ClosedOutput('standard output is closed; redirect it to a file, or with > /dev/null to do without');
  }
  return new LostOutput(`standard output: ${writeCause(error)}`);
}

/** Standard output of this process; where it is closed (`>&-`), a stream that fails with EBADF. */
export function standardOutput(): Output {
  return isClosed() ? closedOutput() : process.stdout;
}

/**
 * Whether standard output was closed when the process began. Node opens the null device in the place of what is closed,
 * for reading as well, which a shell does not do for `> /dev/null`. A program that starts another with its output ignored
 * may do so, too, which can't be told apart: where it does the same with standard error nobody misses anything, and a
 * command whose exit status is its answer goes on (`isUnread`).
 */
function isClosed(): boolean {
  return isReadableNull(1) && !isReadableNull(2);
}

function isReadableNull(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    if (!stats.isCharacterDevice() || stats.rdev !== statSync('/dev/null').rdev) return false;
    // Fails where it was opened for writing alone.
    readSync(fd, Buffer.alloc(1));
    return true;
  } catch {
    return false;
  }
}

function closedOutput(): Output {
  return new Writable({
    autoDestroy: false,
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('standard output is closed'), { code: 'EBADF' }));
    },
  });
}
