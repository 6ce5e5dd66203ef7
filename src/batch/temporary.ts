import path from 'node:path';

/** Where the output of a part of a file stands until it is put to those before it. */
export function partFile(folder: string, place: number, part: number, format: string): string {
  return path.join(folder, `${place}-${part}.${format}`);
}

/** Where an output stands until it is put in place. */
export function temporaryFile(folder: string, place: number, format: string): string {
  return path.join(folder, `${place}.${format}`);
}
