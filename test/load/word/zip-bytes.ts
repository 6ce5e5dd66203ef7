import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** A ZIP archive of the entries. */
export function zipBytes(entries: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}
