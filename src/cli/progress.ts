import type { Diagnostics } from './diagnostics.js';
import { type Io, widthOf } from './io.js';
import { done, type Tally } from './tally.js';

/** What a user is told while a run goes on. */
export interface Progress {
  /** The tally has changed. */
  update(): void;
  /** Takes it off the screen. */
  end(): void;
}

const REDRAWN_EVERY = 100;
const TOLD_EVERY = 10_000;

/**
 * Progress on standard error: a bar on a terminal, which is drawn in place; a line now and then elsewhere, where that
 * is asked for. A single document is too soon done for either.
 */
export async function openProgress(
  tally: Tally,
  asked: boolean,
  notes: Diagnostics,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<Progress> {
  if (tally.documents < 2 || !(stderr.isTTY || asked)) return { update() {}, end() {} };
  const { standing } = await import('./summary.js');
  if (!stderr.isTTY) {
    const timer = setInterval(() => notes.say(standing(tally)), TOLD_EVERY).unref();
    return { update() {}, end: () => clearInterval(timer) };
  }

  const { createLogUpdate } = await import('log-update');
  // The cursor stays: a process that is killed could not show it again.
  const screen = createLogUpdate(stderr, { showCursor: true });
  let drawn = Number.NEGATIVE_INFINITY;
  notes.cover(() => screen.clear());
  return {
    update() {
      if (tally.elapsed() - drawn < REDRAWN_EVERY) return;
      drawn = tally.elapsed();
      screen(bar(tally, widthOf(stderr), standing(tally)));
    },
    end() {
      notes.cover(undefined);
      screen.clear();
    },
  };
}

const LONGEST_BAR = 30;

function bar(tally: Tally, width: number, text: string): string {
  const cells = Math.min(LONGEST_BAR, width - text.length - 2);
  if (cells < 5) return text;
  const full = Math.round((cells * done(tally)) / tally.documents);
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)} ${text}`;
}
