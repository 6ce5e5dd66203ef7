/** Decimal and binary units after IEC 80000-13; a bare letter is the decimal one. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** A size as people write it (`10MB`, `1.5 GiB`, `500k`, `4096`) in bytes; undefined where it is none, or nothing. */
export function parseSize(typed: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(typed.trim()) ?? [];
  const factor = UNITS[unit?.toLowerCase() ?? '?'];
  const bytes = factor === undefined ? 0 : Math.floor(Number(number) * factor);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** Bytes as people read them, in decimal units: `64 MB`, `70.3 MB`, `512 bytes`. */
export function formatSize(bytes: number): string {
  const [unit, name] = (
    [
      [1e9, 'GB'],
      [1e6, 'MB'],
      [1e3, 'kB'],
    ] as const
  ).find(([least]) => bytes >= least) ?? [1, 'bytes'];
  return `${Number((bytes / unit).toFixed(1))} ${name}`;
}
