/** Whether an error of the file system says that there is no such thing. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Why a file or folder can't be read, and what to do about it, in one line without its path. */
export function reasonFor(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied; check who may read it';
    case 'ELOOP':
      return 'a link that leads back to itself; remove or mend it';
    case 'ENAMETOOLONG':
      return 'the path is longer than the system allows; check it, or shorten the names of folders';
    default:
      return `cannot be read (${code ?? String(error)})`;
  }
}
