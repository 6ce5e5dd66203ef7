import { Command } from 'commander';
import { FORMATS } from '../export/formats.js';
import { KINDS, SEGMENTERS } from '../types.js';
import type { CheckFlags } from './check.js';
import type { ExtractFlags } from './options.js';
import { version } from './version.js';

/** What the commands do. */
export interface Actions {
  extract(paths: string[], flags: ExtractFlags): Promise<void>;
  check(folder: string, flags: CheckFlags): Promise<void>;
}

const GOLDEN_FILES = `
The golden file of report.txt is report.expected.jsonl, one metric a line. Where report.html stands
beside it, both keep their extension: report.txt.expected.jsonl, report.html.expected.jsonl.
`;

const EXAMPLES = `
Examples:
  $ zhibiao extract report.txt                          read one report on the terminal
  $ zhibiao extract reports/ > metrics.csv              a folder of reports into one spreadsheet
  $ zhibiao extract reports/ -o out -f csv,json         two files for each report, laid out as the reports are
  $ zhibiao extract reports/ --header zh --bom -o out   csv with Chinese headings that Excel opens right
  $ zhibiao extract report.txt -f jsonl --kinds rate    one metric a line, rates only
  $ curl -s https://example.org/report | zhibiao extract -
  $ zhibiao check fixtures/                             compare with the golden files beside the documents
`;

/** The command line: every flag described once, from which commander parses and writes the help. */
export function program(actions: Actions): Command {
  const zhibiao = new Command('zhibiao')
    .description('Reads Chinese reports and gives back every figure as a spreadsheet row.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES);

  readFlags(
    zhibiao
      .command('extract')
      .description('extract the metrics of reports')
      .argument('<path...>', 'files, folders (recursive), globs, or - for standard input')
      .option(
        '-f, --format <list>',
        `${FORMATS.join(', ')}; default csv on a pipe, a readable table on a terminal`,
        append,
      )
      .option('-o, --out <dir>', 'one file per document and format, laid out as the inputs are')
      .option('--kinds <list>', `only these kinds: ${KINDS.join(',')}`, append)
      .option('--header <en|zh>', 'language of the csv headings (default: en)')
      .option('--bom', 'begin csv with a byte order mark, for Excel'),
  )
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], flags: ExtractFlags) => actions.extract(paths, flags));

  readFlags(
    zhibiao
      .command('check')
      .description("compare today's metrics with the golden files beside the documents")
      .argument('<folder>', 'folder of documents, each with its golden file beside it')
      .option('--update', 'write the golden files, and remove those whose document is gone'),
  )
    .addHelpText('after', GOLDEN_FILES)
    .action((folder: string, flags: CheckFlags) => actions.check(folder, flags));

  return zhibiao;
}

function readFlags(command: Command): Command {
  return command
    .option('--encoding <name>', 'encoding of the documents (default: auto)')
    .option('--reference <date>', "the date that 今年, 去年, 上半年 are read against (default: the document's own)")
    .option('--segmenter <name>', `${SEGMENTERS.join(' or ')} (default: nodejieba where it is installed)`);
}

/** A list that is given in parts (`-f csv -f json`) is one list. */
function append(typed: string, before: string | undefined): string {
  return before === undefined ? typed : `${before},${typed}`;
}
