import { printable } from '../export/printable.js';
import { type Io, widthOf } from './io.js';

const ERASE_LINE = '\r\u001b[K';

/** Everything that is said on standard error: a line for each failure and note, and the progress on a terminal. */
export interface Diagnostics {
  /** One line: `zhibiao: <about>: <text>`; without `about` it is about the run. */
  say(text: string, about?: string): void;
  /** Shows how far a batch is, in place; only on a terminal, and not for a single document. */
  progress(current: number, total: number, name: string): void;
  /** Takes the progress off the screen, before something else is printed there. */
  clear(): void;
  /** Names how somebody else's progress is taken off the screen; nothing when there is none any more. */
  cover(clear: (() => void) | undefined): void;
}

export function diagnostics({ stderr }: Pick<Io, 'stderr'>): Diagnostics {
  let shown = false;
  let covered: (() => void) | undefined;
  const clear = () => {
    covered?.();
    if (shown) stderr.write(ERASE_LINE);
    shown = false;
  };
  return {
    clear,
    cover(clear) {
      covered = clear;
    },
    say(text, about) {
      clear();
      const where = about === undefined ? '' : `${about}: `;
      stderr.write(`${printable(`zhibiao: ${where}${text}`)}\n`);
    },
    progress(current, total, name) {
      if (!stderr.isTTY || total < 2) return;
      // Half the width, as a Han character takes two cells: a line that wraps could not be erased.
      const line = printable(`${current}/${total} ${name}`).slice(0, Math.floor(widthOf(stderr) / 2));
      stderr.write(ERASE_LINE + line);
      shown = true;
    },
  };
}
