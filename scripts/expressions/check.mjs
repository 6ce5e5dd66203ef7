// Reports every regular expression of the sources that takes more than linear time on some text, built at run time or not:
//   npm run expressions [-- <folder of sources> <folder of what is compiled of them>]
// It ends with 1 where there is one that is not in the list of allowed.mjs, or where that list has one that is none.
import { fileURLToPath } from 'node:url';
import { ALLOWED } from './allowed.mjs';
import { suspected, takesLong } from './analyse.mjs';
import { allExpressions } from './expressions.mjs';

const own = (name) => fileURLToPath(new URL(`../../${name}/`, import.meta.url));
const others = process.argv.slice(2);
const [sources, built] = others.length > 0 ? others : [own('src'), own('dist')];
const allowed = others.length > 0 ? [] : ALLOWED;

/** Some expressions are only built when a document is read. */
async function readDocument() {
  if (others.length > 0) return;
  const { reportsFrom } = await import('../../dist/pipeline.js');
  await reportsFrom({ file: '/report.rtf', path: 'report.rtf' }, Buffer.from('{\\rtf1\\ansi 2022}'));
}

const { expressions, unseen } = await allExpressions(sources, built, readDocument);
const found = await suspected(expressions);
const isAllowed = ({ file, source }) => allowed.some((each) => each.file === file && source.includes(each.part));
const problems = [
  ...found
    .filter((expression) => !isAllowed(expression) && takesLong(expression))
    .map(({ file, line, source, flags, what }) => `${file}:${line}: /${source}/${flags}: ${what}`),
  ...unseen.map(
    ({ file, line }) => `${file}:${line}: builds an expression that was not seen; let readDocument reach it`,
  ),
  ...allowed
    .filter(({ file, part }) => !found.some((each) => each.file === file && each.source.includes(part)))
    .map(({ file, part }) => `allowed.mjs: ${file} has no expression with ${part} that takes more than linear time`),
];
for (const problem of problems) console.log(problem);
console.log(`${expressions.length} expressions, ${allowed.length} allowed, ${problems.length} problems`);
// The analyser's process would be waited for.
process.exit(problems.length > 0 ? 1 : 0);
