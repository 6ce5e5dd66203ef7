// Fits the weights that choose names, and shows how well they name figures of documents that they were not fitted on:
//   npm run fit -- [options] [folder of gold ...]        the shipped fixtures and sentences without one
import { parseArgs } from 'node:util';
import { CERTAINTY_FEATURES, certaintyFeatures, confidenceOf } from '../../dist/extract/naming/certainty.js';
import { weights as inForce } from '../../dist/extract/naming/choose.js';
import { NAME_FEATURES } from '../../dist/extract/naming/features.js';
import { groupBy } from './group-by.mjs';
import { optimize } from './optimize.mjs';
import { figuresOf, readDocuments } from './read-figures.mjs';
import { reliability, table } from './report.mjs';
import { statedResult, writeWeights } from './write-weights.mjs';

const USAGE = `usage: npm run fit -- [options] [folder of gold ...]
  --sentences <weight>   what a figure of the shipped sentences counts beside others (0.5)
  --folds <n>            in so many parts the documents are left out (10)
  --segmenter <name>     nodejieba or node-rs
  --curve                also fit on a quarter and on half of the documents
  --wrong <n>            list so many wrong names
  --try                  show and write nothing
  --force                write though names get worse
`;
const OWN = ['fixtures', 'scripts/fit/sentences'];
/** Ridge penalties: of features that go with something around the figure, of which there are many, and of the others. */
const PENALTY = { paired: 5, single: 1 };
const PAIRED = /, family$|^tie, opening/;
/** Names got worse where this share of them is lost. */
const TOLERANCE = 0.002;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sentences: { type: 'string', default: '0.5' },
    folds: { type: 'string', default: '10' },
    segmenter: { type: 'string', default: 'nodejieba' },
    curve: { type: 'boolean', default: false },
    wrong: { type: 'string', default: '0' },
    try: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  process.stdout.write(USAGE);
  process.exit();
}

const penalties = new Float64Array(NAME_FEATURES.count);
for (const { name, values, base } of NAME_FEATURES.tables)
  penalties.fill(PAIRED.test(name) ? PENALTY.paired : PENALTY.single, base, base + values.length);

const documents = [];
for (const folder of [...positionals, ...OWN])
  documents.push(...(await readDocuments(folder, folder === OWN[1] ? Number(options.sentences) : 1)));
const folds = Number(options.folds);
for (const set of groupBy(documents, ({ set }) => set).values())
  for (const [i, document] of set.entries()) document.fold = i % folds;

/** Figures as they are named where the rules alone decide: what the weights are fitted on. */
useRules();
const byRules = documents.map((document) => figuresOf(document, options.segmenter));
const print = (lines) => process.stdout.write(`${lines.join('\n')}\n\n`);
const isNamed = ({ proposals }) => proposals !== undefined;
const all = byRules.flat().filter(isNamed);
print([`${documents.length} documents, ${all.length} figures with a name, ${NAME_FEATURES.count} features`]);
print(table('rules alone', all, ({ set }) => set));

const rows = leaveOut(() => true);
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
    const figures = leaveOut((i) => i % part === 0).filter(isNamed);
    print(table(`fitted on ${label} of the documents`, figures, ({ set }) => set));
  }
}
const wrong = leftOut.filter(({ right }) => !right).slice(0, Number(options.wrong));
if (wrong.length > 0)
  print(
    wrong.map(
      ({ document, text, name, gold, way, sentence }) =>
        `${document} ${text}: ${name} (${way}) for ${gold.join(' | ')}\n    ${sentence}`,
    ),
  );

/** Whether a row is right, as a choice between two, one of which has no features: logistic regression. */
const certain = rows.map(({ evidence, row, weight }) => ({
  weight,
  proposals: [
    { features: certaintyFeatures(evidence), worth: row ? 1 : 0 },
    { features: [], worth: row ? 0 : 1 },
  ],
}));
const certaintyPenalties = new Float64Array(CERTAINTY_FEATURES.count).fill(PENALTY.single);
const rated = [];
for (let fold = 0; fold < folds; fold++) {
  const others = certain.filter((_, i) => i % folds !== fold);
  const weights = optimize(others, certaintyPenalties);
  for (const [i, { evidence, row }] of rows.entries())
    if (i % folds === fold) rated.push({ row, confidence: confidenceOf(evidence, weights) });
}
print(reliability(rated));
print([`sure: ${sure(rated)} of the rows, with 95 of 100 right`]);

const result = {
  figures: leftOut.length,
  name: share(leftOut, ({ right }) => right),
  exact: share(leftOut, ({ exact }) => exact),
};
const before = await statedResult();
print([
  `left out: name ${result.name}, exact ${result.exact}; before ${before ? `${before.name}, ${before.exact} of ${before.figures} figures` : 'nothing'}`,
]);
if (options.try) process.exit();
if (before && before.figures >= result.figures && result.name < before.name - TOLERANCE && !options.force) {
  process.stderr.write('fit: names get worse; nothing was written (--force writes all the same)\n');
  process.exit(1);
}
const { count, bytes } = await writeWeights(optimize(all, penalties), optimize(certain, certaintyPenalties), result);
print([`${count} weights written, ${bytes} bytes; \`npm run build\` puts them in force`]);

/** Each document as it is named with weights that were fitted on others, of which `isFitted` tells by their place. */
function leaveOut(isFitted) {
  const named = documents.map(() => []);
  for (let fold = 0; fold < folds; fold++) {
    const others = byRules.filter((_, i) => documents[i].fold !== fold && isFitted(i));
    inForce.set(optimize(others.flat().filter(isNamed), penalties));
    for (const [i, document] of documents.entries())
      if (document.fold === fold) named[i] = figuresOf(document, options.segmenter);
  }
  return named.flat();
}

function useRules() {
  inForce.fill(0);
  const { base, values } = NAME_FEATURES.tables.find(({ name }) => name === 'answer of the rule');
  inForce.fill(1, base, base + values.length);
}

function share(figures, test) {
  return Number((figures.filter(test).length / figures.length).toFixed(4));
}

/** The share of the rows, from the most certain on, of which 95 of 100 are right. */
function sure(rated) {
  let right = 0;
  let taken = 0;
  for (const [i, { row }] of rated.toSorted((a, b) => b.confidence - a.confidence).entries()) {
    if (row) right++;
    if (right >= 0.95 * (i + 1)) taken = i + 1;
  }
  return (taken / rated.length).toFixed(3);
}
