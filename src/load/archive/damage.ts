import { isMissing, reasonFor } from '../file-system-error.js';

/** Why an archive, or an entry of it, can't be read and what to do, in one line without its path. */
export function damage(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (isMissing(error)) return 'no such file; check the path';
  // The libraries' own errors have no code of the system: what they read is not as the format has it.
  if (code !== undefined && !code.startsWith('Z_')) return reasonFor(error);
  return `the archive is damaged or cut off (${message.split('\n')[0]!.replace(/\.$/, '')}); copy or pack it again`;
}
