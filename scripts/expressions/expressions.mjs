// Every regular expression of the sources with where it stands: those that are written there, and those that are built
// of the lexicons when the modules run.
import path from 'node:path';
import { expressionsBuiltBy } from './built.mjs';
import { expressionsIn, filesIn } from './literals.mjs';

/**
 * @param sources folder of the sources
 * @param built folder of what is compiled of them
 * @param use what is done for those to be built that are not built at once
 * @returns `expressions`, each with source, flags, file and line of the source; and `unseen`, the places at which one is
 *   built that was not seen
 */
export async function allExpressions(sources, built, use) {
  const expressions = [];
  /** Of each file of the sources, where it calls RegExp. */
  const calls = new Map();
  for (const file of filesIn(sources, '.ts')) {
    const found = expressionsIn(path.join(sources, file));
    expressions.push(...found.literals.map((literal) => ({ ...literal, file })));
    if (found.calls.length > 0) calls.set(file, found.calls);
  }
  const seen = new Set();
  for (const { file, line, column, ...expression } of await expressionsBuiltBy(built, use)) {
    const inBuilt = expressionsIn(path.join(built, file)).calls;
    const index = inBuilt.findIndex((call) => call.line === line && call.column === column);
    const source = file.replace(/\.js$/, '.ts');
    const call = calls.get(source)?.[index];
    if (!call) throw new Error(`${file}:${line} has no counterpart in the sources; build again`);
    seen.add(call);
    expressions.push({ ...expression, file: source, line: call.line });
  }
  const unseen = [...calls].flatMap(([file, places]) =>
    places.filter((call) => !seen.has(call)).map(({ line }) => ({ file, line })),
  );
  return { expressions, unseen };
}
