import path from 'node:path';

/** What the layout has to know of a document. */
export interface Placed {
  /** Absolute path, or `-` for standard input. */
  file: string;
  /** The document's path as given, relative to the folder that was named. */
  path: string;
}

/**
 * The output that each document is written to: paths with `/`, without the extension of a format, that all lie
 * inside the output folder and of which no two are the same.
 *
 * `report.txt` is written to `report`. Where another document would be written there too, both keep their
 * extension (`report.txt`, `report.html`); where that does not tell them apart either, as in two folders that
 * were named side by side, they also get a number in the order of the inputs (`report.txt-1`, `report.txt-2`).
 * Names that differ only in case or in Unicode form count as the same, as they are on many file systems.
 */
export function layOut(documents: readonly Placed[]): string[] {
  const inside = insideOneFolder(documents);
  const names = inside.map(withoutExtension);
  // Keeping an extension may run into a third document (`a.txt.md` beside `a.txt` and `a.html`), hence again.
  for (let shared = sharing(names); shared.some((i) => names[i] !== inside[i]); shared = sharing(names)) {
    for (const i of shared) names[i] = inside[i]!;
  }
  return numbered(names);
}

/** Each document's path below one folder, without `..` and without a root. */
function insideOneFolder(documents: readonly Placed[]): string[] {
  const given = documents.map(({ file, path: asGiven }) =>
    file === '-' ? 'stdin' : path.posix.normalize(asGiven.split(path.sep).join('/')),
  );
  const outside = documents.flatMap(({ file }, i) => (leadsOutside(given[i]!) ? [path.dirname(file)] : []));
  if (outside.length === 0) return given;
  const top = outside.reduce(commonFolder);
  return given.map((name, i) =>
    leadsOutside(name) ? belowTop(path.relative(top, documents[i]!.file).split(path.sep)) : name,
  );
}

function leadsOutside(name: string): boolean {
  return path.isAbsolute(name) || name === '..' || name.startsWith('../');
}

function commonFolder(one: string, other: string): string {
  let common = one;
  while (!`${other}${path.sep}`.startsWith(common.endsWith(path.sep) ? common : `${common}${path.sep}`)) {
    const parent = path.dirname(common);
    if (parent === common) return common;
    common = parent;
  }
  return common;
}

/** Two drives of one machine have no common folder: what is left of the path then keeps its folders only. */
function belowTop(segments: string[]): string {
  return segments.filter((segment) => segment !== '..' && !segment.endsWith(':')).join('/');
}

function withoutExtension(name: string): string {
  const { dir, name: stem } = path.posix.parse(name);
  return dir === '' ? stem : `${dir}/${stem}`;
}

/** The same for names that are one on some file system: those that differ only in case or in Unicode form. */
export function sameness(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The places in the list of all names that are not alone. */
function sharing(names: string[]): number[] {
  const places = new Map<string, number[]>();
  names.forEach((name, i) => {
    const key = sameness(name);
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  });
  return [...places.values()].filter((list) => list.length > 1).flat();
}

function numbered(names: string[]): string[] {
  const shared = new Set(sharing(names));
  const taken = new Set(names.filter((_, i) => !shared.has(i)).map(sameness));
  return names.map((name, i) => {
    if (!shared.has(i)) return name;
    let number = 1;
    while (taken.has(sameness(`${name}-${number}`))) number++;
    taken.add(sameness(`${name}-${number}`));
    return `${name}-${number}`;
  });
}
