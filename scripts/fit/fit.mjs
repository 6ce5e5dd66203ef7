// Fits the weights that choose names, and shows how well they name figures of documents that they were not fitted on:
//   npm run fit -- [options] [folder of gold ...]        the shipped fixtures and sentences without one
import { fileURLToPath } from 'node:url';
import { GoldError } from '../../dist/eval/gold.js';
import { groupBy } from '../../dist/eval/group.js';
import { NAME_FEATURES } from '../../dist/extract/naming/features.js';
import { certaintyWeightsFor, ratedLeftOut } from './certainty.mjs';
import { isNamed, namedByRules, namedLeftOut, weightsFor } from './names.mjs';
import { optionsOf, USAGE, UsageError } from './options.mjs';
import { readDocuments } from './read-figures.mjs';
import { reliability, share, sure, table, wrongNames } from './report.mjs';
import { statedResult, writeWeights } from './write-weights.mjs';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const SENTENCES = fileURLToPath(new URL('./sentences', import.meta.url));
/** Names got worse where this share of them is lost. */
const TOLERANCE = 0.002;

const print = (lines) => process.stdout.write(`${lines.join('\n')}\n\n`);

// A reader that has seen enough (`| head`) ends the run.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(optionsOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof GoldError)) throw error;
  process.stderr.write(`fit: ${error.message}\n`);
  process.exitCode = 2;
}

/** @returns the exit code */
async function run(options) {
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const documents = await documentsOf(options);
  const byRules = namedByRules(documents, options.segmenter);
  const all = byRules.flat().filter(isNamed);
  print([`${documents.length} documents, ${all.length} figures with a name, ${NAME_FEATURES.count} features`]);
  print(table('rules alone', all, ({ set }) => set));

  const rows = namedLeftOut(documents, byRules, options);
  const leftOut = rows.filter(isNamed);
  print(table('documents left out, by set', leftOut, ({ set }) => set));
  print(table('by kind', leftOut, ({ kind }) => kind));
  print(table('by way', leftOut, ({ way }) => way));
  print(table('by document, the worst', leftOut, ({ document }) => document, { most: 20, worstFirst: true }));
  if (options.curve) {
    for (const [label, part] of [
      ['a quarter', 4],
      ['half', 2],
    ]) {
      const figures = namedLeftOut(documents, byRules, options, (i) => i % part === 0).filter(isNamed);
      print(table(`fitted on ${label} of the documents`, figures, ({ set }) => set));
    }
  }
  const wrong = wrongNames(leftOut, options.wrong);
  if (wrong.length > 0) print(wrong);

  const rated = ratedLeftOut(rows, options.folds);
  print(reliability(rated));
  const sureOf = ([set, rows]) => `  ${set.padEnd(44)}${sure(rows)}`;
  print([
    'share of the rows that can be taken with 95 of 100 right',
    ...[...groupBy(rated, ({ set }) => set)].map(sureOf),
  ]);

  const result = {
    figures: leftOut.length,
    name: share(leftOut, ({ right }) => right),
    exact: share(leftOut, ({ exact }) => exact),
  };
  const before = await statedResult();
  const stated = before ? `${before.name}, ${before.exact} of ${before.figures} figures` : 'nothing';
  print([`left out: name ${result.name}, exact ${result.exact}; before ${stated}`]);
  if (options.try) return 0;
  // On more gold than the weights in force were fitted on, the share may fall and the weights be better.
  const isWorse = before && before.figures >= result.figures && result.name < before.name - TOLERANCE;
  if (isWorse && !options.force) {
    process.stderr.write('fit: names get worse; nothing was written (--force writes all the same)\n');
    return 1;
  }
  const { count, bytes } = await writeWeights(weightsFor(all), certaintyWeightsFor(rows), result);
  print([`${count} weights written, ${bytes} bytes; \`npm run build\` puts them in force`]);
  return 0;
}

/** The documents of all folders, each with its fold: those of a set are spread evenly over the folds. */
async function documentsOf({ folders, folds, sentences }) {
  const documents = [];
  for (const folder of [...folders, FIXTURES]) documents.push(...(await readDocuments(folder, 1)));
  documents.push(...(await readDocuments(SENTENCES, sentences)));
  for (const set of groupBy(documents, ({ set }) => set).values())
    for (const [i, document] of set.entries()) document.fold = i % folds;
  return documents;
}
