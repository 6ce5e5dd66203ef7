import path from 'node:path';

/** Where an output stands until it is put in place. */
export function temporaryFile(folder: string, place: number, format: string): string {
  return path.join(folder, `${place}.${format}`);
}
