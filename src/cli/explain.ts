import { describe } from '../explain/describe.js';
import { explain } from '../explain/index.js';
import { onSegmenterFallback } from '../segment/index.js';
import { diagnostics } from './diagnostics.js';
import { EXIT, type Exit } from './exit.js';
import type { Io } from './io.js';
import { type ReadFlags, settleReading } from './options.js';
import { settleSegmenter } from './segmenters.js';
import { ClosedPipe, print } from './standard-output.js';

/**
 * `zhibiao explain`: prints how each sentence is read: its words, what became of every number, how the figures are named.
 *
 * @throws UsageError where the call itself is wrong, LostOutput where standard output can't be written to
 */
export async function explainCommand(sentences: string[], flags: ReadFlags, io: Io): Promise<Exit> {
  const reading = await settleReading(flags);
  const notes = diagnostics(io);
  onSegmenterFallback((notice) => notes.say(notice));
  settleSegmenter(reading.segmenter);
  const lines = sentences.flatMap((sentence) => explain(sentence, reading).flatMap(describe));
  try {
    await print(io.stdout, lines.map((line) => `${line}\n`).join(''));
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return EXIT.done;
}
