import { type BigIntStats, fstatSync, lstatSync, statSync } from 'node:fs';
import type { FilePath } from '../load/file-path.js';

/** What tells files from one another, whatever names and links lead to them. */
export class FileSet {
  private readonly identities = new Set<string>();

  /** @param files `-` for standard input; those that are not there are passed over */
  constructor(files: Iterable<FilePath>) {
    let last: FilePath | undefined;
    for (const file of files) {
      // The entries of an archive come one after the other.
      if (file === last) continue;
      last = file;
      const stats = file === '-' ? standardInput() : statsOf(statSync, file);
      if (stats) this.identities.add(identityOf(stats));
    }
  }

  /** @param stats of the path itself, as {@link statsOf} returns them with `lstatSync` */
  has(file: FilePath, stats: BigIntStats | undefined = statsOf(lstatSync, file)): boolean {
    const target = stats?.isSymbolicLink() ? statsOf(statSync, file) : stats;
    return target !== undefined && this.identities.has(identityOf(target));
  }
}

function standardInput(): BigIntStats | undefined {
  try {
    return fstatSync(0, { bigint: true });
  } catch {
    return undefined;
  }
}

/** @returns nothing where there is no such file, or the system does not tell */
export function statsOf(ask: typeof statSync | typeof lstatSync, file: FilePath): BigIntStats | undefined {
  try {
    return ask(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev} ${ino}`;
}
