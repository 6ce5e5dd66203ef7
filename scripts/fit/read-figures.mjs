// Reads the documents of gold folders as `extract` does, and keeps of each figure the names that were proposed, with
// their features and what they are worth by its gold.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readGold } from '../../dist/eval/gold.js';
import { pairWithinFolder } from '../../dist/eval/gold-files.js';
import { exactName, rightName } from '../../dist/eval/judge.js';
import { isRight, match } from '../../dist/eval/match.js';
import { placeRows } from '../../dist/eval/place.js';
import { calendarOf } from '../../dist/extract/calendar.js';
import { lineStarts, metricsOf } from '../../dist/extract/metric.js';
import { isPieceOfNumber } from '../../dist/extract/naming/certainty.js';
import { WAY_NAMES } from '../../dist/extract/naming/proposal.js';
import { phraseOf } from '../../dist/extract/naming/trim.js';
import { figuresIn } from '../../dist/extract/sentence.js';
import { LoadError, loadDocument } from '../../dist/load/index.js';
import { segmenter } from '../../dist/segment/index.js';
import { structure } from '../../dist/structure/index.js';
import { tablesIn } from '../../dist/tables/index.js';
import { UsageError } from './options.mjs';

/** What a name is worth that serves as well as the one that heads the column, and one that is only like a right one. */
const SERVES = 0.5;
const LIKE = 0.25;

function worthOf(named, row) {
  if (exactName(named, { indicator: row.indicator })) return 1;
  if (exactName(named, row)) return SERVES;
  return rightName(named, row) ? LIKE : 0;
}

/**
 * @param weight what each of its figures counts
 * @returns the documents of a folder that have gold, in the order of their names: `{ set, name, source, gold, weight }`;
 *   what of the folder cannot be used is reported on standard error
 * @throws UsageError where it is no folder, or has no gold
 * @throws GoldError where a gold file is damaged
 */
export async function readDocuments(folder, weight) {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`${folder}: no such folder; name one that holds texts and their gold`);
  const { texts, failures } = await pairWithinFolder(folder);
  if (texts.length === 0)
    throw new UsageError(`${folder}: no gold beside a text; that of report.txt is report.gold.jsonl`);
  for (const { path: file, text } of failures) report(file, text);
  const documents = [];
  for (const { input, gold: goldName, goldFile } of texts) {
    const gold = await readGold(goldFile, goldName);
    const source = await loadDocument(input).catch((error) => {
      if (!(error instanceof LoadError)) throw error;
      report(input.path, error.message);
    });
    if (!source) continue;
    const { placed, misfits } = placeRows(gold, source.text);
    for (const { at, text } of misfits) report(`${goldName}, line ${at}`, text);
    documents.push({ set: path.basename(folder), name: input.path, source, gold: placed, weight });
  }
  return documents;
}

const report = (where, text) => process.stderr.write(`fit: ${where}: ${text}\n`);

/**
 * The figures of a document as they are named with the weights in force; dates, and the figures of its tables, which
 * name their own, left out. Those without a name in gold, and those that are none, have no `proposals`.
 *
 * @param segmenterName nodejieba or node-rs; without one, that which can be loaded
 */
export function figuresOf({ set, name: document, source, gold, weight }, segmenterName) {
  const { text, title, published } = source;
  const using = segmenter(segmenterName);
  const sources = { text, starts: lineStarts(text), alternatives: false };
  const judged = new Map();
  const metrics = [];
  let article;
  let calendar;
  for (const sentence of structure(text, tablesIn(text, source.tables))) {
    if (sentence.article !== article) {
      article = sentence.article;
      calendar = calendarOf(article, { title, published });
    }
    if ('table' in sentence) continue;
    const quoted = (words) =>
      phraseOf(words)
        .map(({ start, end }) => sentence.offsets.quote(text, start, end))
        .join('');
    const figures = figuresIn(sentence, calendar, () => using, {
      claimed() {},
      dropped() {},
      named() {},
      judged(figure, proposals, { best, likelihood }, reader, bodyOf) {
        const read = proposals.map((proposal) => {
          reader.read(proposal);
          const body = quoted(bodyOf(proposal.words));
          return {
            name: quoted(proposal.words),
            subject: body !== '' && !article.title?.includes(body) ? body : undefined,
            way: proposal.way,
            features: Array.from(reader.found.subarray(0, reader.count)),
          };
        });
        const isPiece = isPieceOfNumber(sentence.text, figure);
        judged.set(sentence.offsets.of(figure.start), { proposals: read, best, likelihood, isPiece });
      },
    });
    metrics.push(...metricsOf(sources, sentence, figures));
  }
  return match(gold, metrics).flatMap((outcome) => {
    if (outcome.sort === 'missed' || outcome.metric.kind === 'date') return [];
    const { metric, verdict } = outcome;
    const { kind, unit, delta, status } = metric;
    const { proposals = [], best, likelihood, isPiece = false } = judged.get(metric.start) ?? {};
    const by = proposals.length > 0 ? WAY_NAMES[proposals[best].way] : undefined;
    const evidence = { kind, unit, delta, status, likelihood, isPiece, by };
    const figure = {
      set,
      document: `${set}/${document}`,
      kind,
      weight,
      evidence,
      row: verdict !== undefined && isRight(verdict),
    };
    if (outcome.sort === 'spurious' || !outcome.gold.row.indicator) return figure;
    const { row } = outcome.gold;
    for (const proposal of proposals) {
      proposal.worth = worthOf({ indicator: proposal.name, subject: proposal.subject }, row);
    }
    return {
      ...figure,
      way: by ?? 'no name',
      text: metric.text,
      sentence: metric.sentence,
      name: metric.indicator,
      gold: [row.indicator, ...(row.also ?? [])],
      right: verdict.name,
      exact: verdict.exact,
      proposals,
    };
  });
}
