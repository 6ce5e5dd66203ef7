import { faults } from '../../test/hostile/soundness.js';
import { REFUSAL, type Read } from './reader.js';

/** What becomes of an input: the first two are as they should be. */
export const OUTCOMES = ['read', 'refused', 'error', 'unsound', 'crash', 'hang', 'memory'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const isFailure = (outcome: Outcome): boolean => outcome !== 'read' && outcome !== 'refused';

export interface Verdict {
  outcome: Outcome;
  /** Of a failure what is wrong, in one line. */
  what?: string;
}

/** Whether an input is read soundly or refused with a reason: what never returns is for others to tell. */
export async function judged(read: Read, name: string, bytes: Buffer): Promise<Verdict> {
  try {
    const { documents, refusals } = await read(name, bytes);
    const wrong = [
      ...documents.flatMap(({ text, metrics }) => faults(text, metrics)),
      ...[documents, refusals].flatMap((value) => [...illFormed(value, '')]),
      ...refusals.flatMap(poorReason),
    ];
    if (wrong.length > 0) return { outcome: 'unsound', what: wrong[0]! };
    return { outcome: documents.length > 0 ? 'read' : 'refused' };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== REFUSAL) {
      const what = error instanceof Error ? (error.stack ?? `${error}`) : `thrown: ${error}`;
      return { outcome: 'error', what: what.split('\n').slice(0, 4).join(' ') };
    }
    const [poor] = poorReason(error.message);
    return poor === undefined ? { outcome: 'refused' } : { outcome: 'unsound', what: poor };
  }
}

function poorReason(reason: string): string[] {
  if (reason.trim() !== '' && !/[\r\n]/.test(reason) && !/^unexpected \w*Error/.test(reason)) return [];
  return [`refused for a reason that is not one line: ${JSON.stringify(reason)}`];
}

/** Strings with half of a surrogate pair: no UTF-8 can carry them. */
function* illFormed(value: unknown, where: string): Generator<string> {
  if (typeof value === 'string' && !value.isWellFormed()) yield `half of a surrogate pair in ${where}`;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) yield* illFormed(inside, `${where}.${key}`);
}
