// One hash over everything in the build that decides what comes out of a document: a folder of results can then tell
// whether it was made by the same rules. The list is that of the sources, as the build may hold files of the past.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What runs the stages or looks at their results; every other folder decides what comes out. */
const AROUND = ['batch', 'check', 'cli', 'eval', 'explain', 'manifest'];
const at = (name) => new URL(`../${name}`, import.meta.url);

const stages = readdirSync(at('src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !AROUND.includes(entry.name))
  .map(({ name }) => name);
const modules = stages.flatMap((stage) =>
  readdirSync(at(`src/${stage}`), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${stage}/${name.replaceAll('\\', '/').replace(/\.ts$/, '.js')}`),
);
const hash = createHash('sha256');
for (const name of [...modules, 'pipeline.js', 'types.js', 'dictionary.txt', 'divisions.txt'].sort()) {
  hash.update(`${name}\0`).update(readFileSync(at(`dist/${name}`)));
}
writeFileSync(at('dist/rules.txt'), `${hash.digest('hex')}\n`);
