const CAUSES: Record<string, string> = {
  EACCES: 'writing there is not permitted; check its permissions or name another folder with --out',
  EPERM: 'writing there is not permitted; check its permissions or name another folder with --out',
  EROFS: 'the file system is read-only; name another folder with --out',
  ENOSPC: 'the disk is full; free some space and run again',
  EDQUOT: 'the disk quota is used up; free some space and run again',
  ENAMETOOLONG: 'the name is too long for the file system; shorten it or the folder of --out',
  EISDIR: 'a folder of that name is in the way; remove it or name another folder with --out',
  ENOTDIR: 'a file stands where a folder must be; name another folder with --out, or move the file',
  ELOOP: 'a link there leads back to itself; remove or mend it, or name another folder with --out',
  EXDEV: 'a link there leads to another disk; name a folder on that disk with --out, or remove the link',
  EEXIST: 'a file stands where a folder must be; name another folder with --out, or move the file',
};

/** Why an output could not be written and what to do, in half a line. */
export function writeCause(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return CAUSES[code ?? ''] ?? message;
}
