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
  return new LostOutput(`standard output: ${writeCause(error)}`);
}
