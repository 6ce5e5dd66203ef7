import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as its bytes are to say; what is left out is as an honest program writes it. */
export interface ZipEntry {
  name: string | Buffer;
  content?: string | Buffer;
  /** General purpose bits; UTF-8 by default. */
  flags?: number;
  method?: number;
  /** The packed bytes. */
  packed?: Buffer;
  size?: number;
  compressedSize?: number;
  crc?: number;
  /** Where the directory says that its local header stands. */
  offset?: number;
  /** External attributes. */
  attributes?: number;
}

export const UTF8 = 0x800;

/** A ZIP archive byte by byte (APPNOTE.TXT), which may say what is not so. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const each of entries) {
    const name = Buffer.from(each.name);
    const content = Buffer.from(each.content ?? '');
    const method = each.method ?? 8;
    const packed = each.packed ?? (method === 0 ? content : deflateRawSync(content));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(each.flags ?? UTF8, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(each.crc ?? crc32(content), 10);
    common.writeUInt32LE(each.compressedSize ?? packed.length, 14);
    common.writeUInt32LE(each.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(each.attributes ?? 0, 6);
    tail.writeUInt32LE(each.offset ?? offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, name);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
