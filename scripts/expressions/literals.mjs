// The regular expressions that stand in source files, and where files build others when they run.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';

/** Files below a folder with this ending, by their path relative to it, declarations apart. */
export function filesIn(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
    .sort();
}

/**
 * @returns `literals`, each with source, flags and line; and `calls`, the places at which RegExp is called, in the order of
 *   the file, which is the same in the source and in what is compiled of it
 */
export function expressionsIn(file) {
  const plugins = file.endsWith('.ts') ? ['typescript'] : [];
  const { program } = parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins });
  const found = { literals: [], calls: [] };
  for (const node of nodesIn(program)) {
    const { line, column } = node.loc.start;
    if (node.type === 'RegExpLiteral') found.literals.push({ source: node.pattern, flags: node.flags, line });
    if (/^(?:New|Call)Expression$/.test(node.type) && node.callee.name === 'RegExp') found.calls.push({ line, column });
  }
  return found;
}

function* nodesIn(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.type === 'string' && value.loc) yield value;
  for (const [key, inside] of Object.entries(value)) if (key !== 'loc') yield* nodesIn(inside);
}
