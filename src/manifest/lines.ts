import { createReadStream } from 'node:fs';

/** A line of a file, without its LF. */
export interface Line {
  text: string;
  /** Where it begins, in bytes. */
  offset: number;
  /** Its length in bytes. */
  length: number;
  /** Whether LF stands behind it; only the last line of a file may lack it. */
  ended: boolean;
}

/** The lines of a UTF-8 file one by one, so that a long one takes no more memory than a short one. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const stream: AsyncIterable<Buffer> = createReadStream(file);
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of stream) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
      yield { text: bytes.toString('utf8', from, end), offset: offset + from, length: end - from, ended: true };
      from = end + 1;
    }
    offset += from;
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), offset, length: rest.length, ended: false };
}
