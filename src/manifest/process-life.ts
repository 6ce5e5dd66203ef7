import { readFile } from 'node:fs/promises';

/**
 * When a process began, in clock ticks since the machine did: field 22 of `/proc/<pid>/stat` (proc(5)).
 *
 * @returns undefined where there is no such process, where it has ended and only waits to be fetched by its parent,
 *   and on systems that have no `/proc`
 */
export async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program stands in brackets and may hold spaces and brackets itself.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? undefined : fields[18];
}

/**
 * Whether a process still lives on this machine.
 *
 * @param start when it began, as {@link startOf} told it; a process of that number that began at another time is
 *   another one. Without it the number alone decides.
 */
export async function lives(pid: number, start: string | undefined): Promise<boolean> {
  if (start !== undefined) return (await startOf(pid)) === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
