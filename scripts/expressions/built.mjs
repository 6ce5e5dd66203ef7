// The regular expressions that modules build when they are loaded and when they read documents.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesIn } from './literals.mjs';

/**
 * Loads every module of a folder and does what is asked with them, and keeps what they hand to RegExp meanwhile.
 *
 * @returns each with source, flags, file (below the folder), line and column
 */
export async function expressionsBuiltBy(folder, use) {
  const found = [];
  const { RegExp: Original } = globalThis;
  const record = (expression) => {
    const place = placeBelow(folder);
    if (place) found.push({ source: expression.source, flags: expression.flags, ...place });
    return expression;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args, made) => record(Reflect.construct(target, args, made)),
    apply: (target, self, args) => record(Reflect.apply(target, self, args)),
  });
  try {
    for (const file of filesIn(folder, '.js').filter((each) => !PROGRAMS.test(each)))
      await import(pathToFileURL(path.join(folder, file)).href);
    await use();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/** What runs when it is loaded, and builds no expression itself. */
const PROGRAMS = /\bbatch[\\/]worker\.js$/;

/** Where in the folder the call came from, if it came directly from there. */
function placeBelow(folder) {
  const [, , , caller] = new Error().stack.split('\n').filter((line) => /^\s+at /.test(line));
  const at = /(file:\/\/\S+?):(\d+):(\d+)\)?$/.exec(caller ?? '');
  if (!at) return undefined;
  const file = path.relative(folder, fileURLToPath(at[1]));
  return file.startsWith('..')
    ? undefined
    : { file: file.split(path.sep).join('/'), line: Number(at[2]), column: at[3] - 1 };
}
