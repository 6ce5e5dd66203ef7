import { MOST_ENTRIES, tooManyEntries } from './archive/limits.js';
import { LoadError } from './errors.js';

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
/** Where a local header has its name's length, and the name (APPNOTE.TXT, 4.3.7). */
const NAME_LENGTH = 26;
const NAME = 30;

/**
 * The names of the entries of a ZIP archive. Of one that breaks off before its directory they are those of the entries
 * as they begin, so that it can still be told what was broken off.
 *
 * @throws LoadError where it says that it has more entries than are read
 */
export async function zipNames(bytes: Buffer): Promise<string[]> {
  return (await directoryNames(bytes)) ?? headerNames(bytes);
}

async function directoryNames(bytes: Buffer): Promise<string[] | undefined> {
  const { fromBufferPromise } = await import('yauzl');
  try {
    const zip = await fromBufferPromise(bytes);
    if (zip.entryCount > MOST_ENTRIES) throw tooManyEntries();
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    return names;
  } catch (error) {
    if (error instanceof LoadError) throw error;
    return undefined;
  }
}

function headerNames(bytes: Buffer): string[] {
  const names: string[] = [];
  let at = bytes.indexOf(LOCAL_HEADER);
  while (at >= 0 && at + NAME <= bytes.length) {
    const end = at + NAME + bytes.readUInt16LE(at + NAME_LENGTH);
    names.push(bytes.toString('utf8', at + NAME, end));
    // Behind the name, so that no byte is in two of them.
    at = bytes.indexOf(LOCAL_HEADER, end);
  }
  return names;
}
