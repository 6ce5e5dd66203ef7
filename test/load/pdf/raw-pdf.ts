import { deflateSync } from 'node:zlib';

/** The bytes of a PDF of objects that are written by hand; the first is its catalog. */
export function rawPdf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(Buffer.byteLength(file, 'latin1'));
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = Buffer.byteLength(file, 'latin1');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** The same with all objects but streams packed into one, as PDF 1.5 and later allow. */
export function packedPdf(objects: readonly string[], trailer = ''): Buffer {
  const loose = objects.map((object) => object.endsWith('endstream'));
  const packed = objects.flatMap((object, index) => (loose[index] ? [] : [{ object, number: index + 1 }]));
  let length = 0;
  const places = packed.map(({ object, number }) => {
    const place = `${number} ${length} `;
    length += object.length + 1;
    return place;
  });
  const inside = deflateSync(Buffer.from(places.join('') + packed.map(({ object }) => object).join('\n'), 'latin1'));
  const [container, table] = [objects.length + 1, objects.length + 2];
  let file = '%PDF-1.5\n';
  const rows = [[0, 0, 0xffff], ...objects.map(() => [0, 0, 0])];
  const put = (number: number, object: string) => {
    rows[number] = [1, Buffer.byteLength(file, 'latin1'), 0];
    file += `${number} 0 obj\n${object}\nendobj\n`;
  };
  objects.forEach((object, index) => {
    if (loose[index]) put(index + 1, object);
  });
  packed.forEach(({ number }, index) => {
    rows[number] = [2, container, index];
  });
  const filter = '/Filter /FlateDecode';
  const first = places.join('').length;
  put(container, stream(inside.toString('latin1'), `/Type /ObjStm /N ${packed.length} /First ${first} ${filter}`));
  const start = Buffer.byteLength(file, 'latin1');
  rows[table] = [1, start, 0];
  const entries = Buffer.alloc(rows.length * 7);
  rows.forEach(([type, second, third], index) => {
    entries.writeUInt8(type!, index * 7);
    entries.writeUInt32BE(second!, index * 7 + 1);
    entries.writeUInt16BE(third!, index * 7 + 5);
  });
  const about = `/Type /XRef /Size ${rows.length} /W [1 4 2] /Root 1 0 R ${trailer} ${filter}`;
  file += `${table} 0 obj\n${stream(deflateSync(entries).toString('latin1'), about)}\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A stream object. */
export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** A text as the hexadecimal string of its UTF-16 units, big endian. */
export function utf16Hex(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A document of one page of 400 by 300 points with a font F1. */
export function onePage(content: string, font: readonly string[], page = ''): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    stream(content),
    ...font,
  ]);
}

/** A Chinese font that every viewer is to bring along, by the name and coding that old writers use; objects 5 to 7. */
export const STSONG: readonly string[] = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];
