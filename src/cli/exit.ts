/** The exit status of the command. */
export const EXIT = {
  /** Every document was read, and nothing differed. */
  done: 0,
  /** Some document failed or differed; all the others were dealt with. */
  failed: 1,
  /** The call itself is wrong. */
  usage: 2,
  /** Stopped by SIGINT or SIGTERM: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
  terminated: 143,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The call itself is wrong; the message is one line that says what would be right. */
export class UsageError extends Error {
  override name = 'UsageError';
}
