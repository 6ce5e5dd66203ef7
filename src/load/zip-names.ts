import type { Entry } from 'yauzl';

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
/** Where a local header has its name's length, and the name (APPNOTE.TXT, 4.3.7). */
const NAME_LENGTH = 26;
const NAME = 30;

/**
 * The names of the entries of a ZIP archive. Of one that breaks off before its directory they are those of the entries
 * as they begin, so that it can still be told what was broken off.
 */
export async function zipNames(bytes: Buffer): Promise<string[]> {
  return (await directoryNames(bytes)) ?? headerNames(bytes);
}

async function directoryNames(bytes: Buffer): Promise<string[] | undefined> {
  const { default: yauzl } = await import('yauzl');
  return new Promise((done) => {
    yauzl.fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      if (error) return done(undefined);
      const names: string[] = [];
      zip.on('entry', (entry: Entry) => names.push(entry.fileName));
      zip.on('end', () => done(names));
      zip.on('error', () => done(undefined));
    });
  });
}

function headerNames(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = bytes.indexOf(LOCAL_HEADER); at >= 0; at = bytes.indexOf(LOCAL_HEADER, at + NAME)) {
    if (at + NAME > bytes.length) break;
    names.push(bytes.toString('utf8', at + NAME, at + NAME + bytes.readUInt16LE(at + NAME_LENGTH)));
  }
  return names;
}
