import { Command, InvalidArgumentError } from 'commander';
import { FORMATS } from '../export/formats.js';
import { SUPPORTED_EXTENSIONS } from '../load/supported.js';
import { DOCUMENT_KINDS, KINDS, SEGMENTERS } from '../types.js';
import type { CheckFlags } from './check.js';
import type { EvalFlags } from './eval.js';
import type { ExtractFlags, InfoFlags, ReadFlags } from './options.js';
import { version } from './version.js';

/** What the commands do. */
export interface Actions {
  extract(paths: string[], flags: ExtractFlags): Promise<void>;
  info(paths: string[], flags: InfoFlags): Promise<void>;
  check(folder: string, flags: CheckFlags): Promise<void>;
  verify(folder: string): Promise<void>;
  eval(folder: string, flags: EvalFlags): Promise<void>;
  explain(sentences: string[], flags: ReadFlags): Promise<void>;
}

const GOLDEN_FILES = `
Archives are left alone, as nothing can stand beside what is in them.
The golden file of report.txt is report.expected.jsonl, one metric a line. Where report.html stands
beside it, both keep their extension: report.txt.expected.jsonl, report.html.expected.jsonl.
`;

const VERIFY = `
One line on standard output for each difference: an output that is missing or no longer as it was written, a document
that is gone or has changed since it was read, a file in the folder that the manifest does not list.
Sizes and SHA-256 are compared, not times. What an interrupted run wrote down is checked as well. Exit status 1 where anything differs, 2 where there is no manifest.
`;

const GOLD_FILES = `
The gold of report.txt is report.gold.jsonl or report.jsonl, one figure that a person annotated a line:
{"line":8,"text":"214件","kind":"count","value":214,"unit":"件","indicator":"审查合同"}
and where they apply nth, max, qualifier, delta, status, also (other names that serve), period (ISO 8601), periodAlso
(others that serve), optional (counts neither way).

P, R, F1  of finding: a metric of the same kind overlaps the gold row
span      of the found: at exactly its place
value     of the found: value, upper end and unit right
name      of the found that gold names: indicator right (twice the common subsequence over both lengths >= 0.7)
attrs     of the found: qualifier, delta and status right
ROW F1    of rows that are found with value, name and attrs right
exact     of the found that gold names: indicator one of gold's (blanks, punctuation, 的, 各, a closing 等 aside)
period    of the found of which gold states a period: that one, or one of periodAlso; where any gold row states one
sure      of the rows with a confidence: the longest stretch from the surest on of which 95 % are right, which can be
          taken without a look; where any metric has a confidence
A name is right where indicator is, or subject and indicator together. Below the intervals the rows by their confidence:
the mean of it, and the share that is right.
The interval is a percentile bootstrap over the lines of each document, with a fixed seed.

Examples:
  $ zhibiao eval fixtures/                              texts with their gold beside them
  $ zhibiao eval gold/ --texts reports/ --errors 20     gold and texts in two folders, and what is wrong
  $ zhibiao eval fixtures/ --json > score.json          for machines
`;

const TEXT_FIELD = 'read .jsonl and .ndjson files, a document a line, with its text in this field';

const SELECTION = `
Which files are read:
  A folder gives the ${SUPPORTED_EXTENSIONS.join(' ')} files in it and below it. Hidden files and folders are left out,
  links are followed. A file that is named itself is read whatever its extension. Each file is read once.

  A .zip is a folder in one file: its documents are read as reports.zip/2023/report.txt, each unpacked in memory and
  never on disk. --max-size counts for each of them. Names in GBK are read; encrypted entries, archives in archives, and
  what unpacks to more than 200 times its size (from 10 MB on) are told and not read; at most 100,000 entries.
  With --text-field a .jsonl or .ndjson file of any size is read line by line; data.text is the field text of data.

  --include and --exclude take globs: * ** ? [...] {...,...}. Each is matched against the path below the folder that
  was named, one without a slash against the base name alone. Both may be given more than once.
  --include '*.md'   reads files of that extension, and no others; '*.{md,txt}' reads both
  --include '2021*'  leaves the extension open, and so keeps to those above
  --include 2021/    reads what is in folders of that name
  --exclude          wins over --include and over paths that are named themselves; an excluded folder is not entered
  --exclude drafts/  leaves out folders of that name, and no files

  --files-from takes a list with one path a line, or with paths that end in NUL (find -print0), relative to the working
  directory. They are files and folders, never globs.
`;

const INFO = `
A row for each document: title, documentKind, issuer, region, regionCode (GB/T 2260), reportYear, published,
documentNumber, source, encoding, characters; what a document does not tell is empty. documentKind is one of
${DOCUMENT_KINDS.join(', ')}.

Examples:
  $ zhibiao info report.txt                             read it on the terminal
  $ zhibiao info reports/ > documents.csv               a folder of reports as one list
  $ zhibiao info reports/ -f jsonl --exclude '*draft*'  a document a line
`;

const BATCHES = `
With --out, manifest.json in that folder lists every document, what became of it, and its outputs with their hashes.
A run that was killed leaves a journal in .zhibiao/; --resume goes on where it ended. SIGINT or SIGTERM finishes the
documents in hand, a second one ends at once. Outputs of documents that are no longer there are removed.
Where an output would overwrite a file that no earlier run wrote, or that was changed since, such files are named and
nothing is read; --force overwrites them. A file that is read by the run, a golden or a gold file is never overwritten.
On a terminal, standard error shows progress and a summary; elsewhere, with --progress, a line every ten seconds.
A compilation (two or more titles, each with a date line under it) and a .jsonl file hold several documents: each has an
article, its number (of a .jsonl file the line) and title. They share one output, json of which is an array.
Exit status: 0 all documents were read, 1 some failed, 2 the call is wrong, 130 or 143 stopped by a signal.
`;

const EXAMPLES = `
Examples:
  $ zhibiao extract report.txt                          read one report on the terminal
  $ zhibiao extract reports/ > metrics.csv              a folder of reports into one spreadsheet
  $ zhibiao extract reports/ -o out -f csv,json         two files for each report, laid out as the reports are
  $ zhibiao extract reports/ -o out --resume            only what is new, changed or failed before
  $ zhibiao extract reports/ --header zh --bom -o out   csv with Chinese headings that Excel opens right
  $ zhibiao extract report.txt -f jsonl --kinds rate    one metric a line, rates only
  $ zhibiao extract reports/ --exclude '*draft*'        what is in the folder but the drafts
  $ find reports/ -name '*.txt' -newer last -print0 | zhibiao extract --files-from - -o out
  $ curl -s https://example.org/report | zhibiao extract -
  $ zhibiao info reports/ > documents.csv               title, kind, issuer, region, year of each report
  $ zhibiao extract reports.zip -o out                  an archive of reports
  $ zhibiao extract reports.jsonl --text-field body -f jsonl > metrics.jsonl
  $ zhibiao check fixtures/                             compare with the golden files beside the documents
  $ zhibiao verify out                                  whether all that was written stands as it was written
  $ zhibiao eval fixtures/                              score against gold that people annotated
  $ zhibiao explain '全年审查合同214件'                  how a sentence is read, and by which rules
`;

/** The command line: every flag described once, from which commander parses and writes the help. */
export function program(actions: Actions): Command {
  const zhibiao = new Command('zhibiao')
    .description('Reads Chinese reports and gives back every figure as a spreadsheet row.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES);

  readFlags(
    selectionFlags(zhibiao.command('extract').description('extract the metrics of reports'))
      .option(
        '-f, --format <list>',
        `${FORMATS.join(', ')}; default csv on a pipe, a readable table on a terminal`,
        append,
      )
      .option('-o, --out <dir>', 'one file per document and format, laid out as the inputs are')
      .option('--kinds <list>', `only these kinds: ${KINDS.join(',')}`, append)
      .option('--min-confidence <p>', 'leave out metrics of a lower confidence, 0 to 1; dates stay', share)
      .option('--doubtful', 'the least certain first, document by document, each with the name that came second')
      .option('--text-field <name>', TEXT_FIELD)
      .option('--header <en|zh>', 'language of the csv headings (default: en)')
      .option('--bom', 'begin csv with a byte order mark, for Excel')
      .option('--metadata', 'csv and jsonl: title, kind, issuer, region, year … of the document with every metric')
      .option('--jobs <n>', 'read with n processes at a time (default: as many as there are processors)', jobs)
      .option('--resume', 'with --out: keep what an earlier run wrote of documents that have not changed since')
      .option('--force', 'with --out: overwrite files there that no earlier run wrote, or that were changed since')
      .option('--progress', 'tell progress and a summary also where standard error is no terminal'),
  )
    .addHelpText('after', SELECTION + BATCHES + EXAMPLES)
    .action((paths: string[], flags: ExtractFlags) => actions.extract(paths, flags));

  documentFlags(
    selectionFlags(
      zhibiao.command('info').description('print what documents say of themselves: kind, issuer, region, year'),
    )
      .option('-f, --format <name>', `${FORMATS.join(', ')}; default csv on a pipe, readable blocks on a terminal`)
      .option('--text-field <name>', TEXT_FIELD)
      .option('--header <en|zh>', 'language of the headings (default: en)')
      .option('--bom', 'begin csv with a byte order mark, for Excel'),
  )
    .addHelpText('after', INFO + SELECTION)
    .action((paths: string[], flags: InfoFlags) => actions.info(paths, flags));

  readFlags(
    zhibiao
      .command('check')
      .description("compare today's metrics with the golden files beside the documents")
      .argument('<folder>', 'folder of documents, each with its golden file beside it')
      .option('--update', 'write the golden files, and remove those whose document is gone'),
  )
    .addHelpText('after', GOLDEN_FILES)
    .action((folder: string, flags: CheckFlags) => actions.check(folder, flags));

  zhibiao
    .command('verify')
    .description('check the files that extract wrote, and the documents they were made of, against the manifest')
    .argument('<folder>', 'the folder that was named with --out')
    .addHelpText('after', VERIFY)
    .action((folder: string) => actions.verify(folder));

  readFlags(
    zhibiao
      .command('eval')
      .description('score the metrics against gold that people annotated')
      .argument('<gold folder>', 'folder of gold files, each with its text beside it')
      .option('--texts <folder>', 'folder of the texts, where they do not stand beside their gold')
      .option(
        '--errors [n]',
        'list what is wrong: missed, spurious, span, value, name, inexact, period, attrs; n of each',
        count,
      )
      .option('--json', 'print the score as JSON'),
  )
    .addHelpText('after', GOLD_FILES)
    .action((folder: string, flags: EvalFlags) => actions.eval(folder, flags));

  readingFlags(
    zhibiao
      .command('explain')
      .description('print how a sentence is read: words, numbers, rules, names')
      .argument('<sentence...>', 'the sentences, each in quotation marks'),
  ).action((sentences: string[], flags: ReadFlags) => actions.explain(sentences, flags));

  return zhibiao;
}

/** The paths and flags that say which documents are read. */
function selectionFlags(command: Command): Command {
  return command
    .argument('[path...]', 'files, folders (recursive), globs, or - for standard input')
    .option('--files-from <list>', 'read the paths in a list too, or with - those from standard input', collect)
    .option('--include <glob>', 'of what folders and globs hold, read only the files that match', collect)
    .option('--exclude <glob>', 'leave out files and folders that match', collect);
}

/** The flags of every command that reads documents. */
function documentFlags(command: Command): Command {
  return command
    .option('--encoding <name>', 'encoding of the documents (default: auto)')
    .option('--max-size <size>', 'refuse larger documents: 500k, 10MB, 1GiB (default: 64MB)')
    .option('--timeout <seconds>', 'give each document so long (default: 30 s, and 30 s more a megabyte)', seconds)
    .option('--max-memory <size>', 'give each document so much memory (default: 1 GB, and 32 MB more a megabyte)');
}

/** The flags of every command that reads the figures of documents. */
function readFlags(command: Command): Command {
  return readingFlags(documentFlags(command));
}

/** The flags of every command that reads text. */
function readingFlags(command: Command): Command {
  return command
    .option('--reference <date>', "the date that 今年, 去年, 上半年 are read against (default: the document's own)")
    .option('--segmenter <name>', `${SEGMENTERS.join(' or ')} (default: nodejieba where it is installed)`);
}

/** A number of rows; anything else is most likely what should have stood before the option. */
function count(typed: string): number {
  if (!/^[1-9]\d*$/.test(typed)) throw new InvalidArgumentError('It takes a number; the folder stands before it.');
  return Number(typed);
}

/** Patterns and paths may hold commas, and are given one at a time. */
function collect(typed: string, before: string[] = []): string[] {
  return [...before, typed];
}

/** A length of time. */
function seconds(typed: string): number {
  const number = Number(typed);
  if (!/^\d+(?:\.\d+)?$/.test(typed) || number <= 0 || number > 1e6) {
    throw new InvalidArgumentError('It takes a number of seconds.');
  }
  return number;
}

/** A share. */
function share(typed: string): number {
  const number = Number(typed);
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(typed) || number > 1) {
    throw new InvalidArgumentError('It takes a number from 0 to 1.');
  }
  return number;
}

/** A number of processes. */
function jobs(typed: string): number {
  if (!/^[1-9]\d{0,3}$/.test(typed)) throw new InvalidArgumentError('It takes a whole number from 1.');
  return Number(typed);
}

/** A list that is given in parts (`-f csv -f json`) is one list. */
function append(typed: string, before: string | undefined): string {
  return before === undefined ? typed : `${before},${typed}`;
}
