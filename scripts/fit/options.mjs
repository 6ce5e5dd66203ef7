import { parseArgs } from 'node:util';
import { segmenter } from '../../dist/segment/index.js';
import { SEGMENTERS } from '../../dist/types.js';

export const USAGE = `usage: npm run fit -- [options] [folder of gold ...]
  --sentences <weight>   what a figure of the shipped sentences counts beside others (0.5)
  --folds <n>            into so many parts the documents are divided, each left out in turn (10)
  --segmenter <name>     ${SEGMENTERS.join(' or ')} (as the command takes it)
  --curve                also fit on a quarter and on half of the documents
  --wrong <n>            list so many wrong names (0)
  --try                  show and write nothing
  --force                write though names get worse
  --help                 this page
`;

/** A call that cannot be followed; the message is one line that says why. */
export class UsageError extends Error {
  name = 'UsageError';
}

/**
 * @typedef {object} Options
 * @property {string[]} folders of gold, besides the shipped ones
 * @property {number} sentences what a figure of the shipped sentences counts
 * @property {number} folds
 * @property {string} [segmenter]
 * @property {boolean} curve
 * @property {number} wrong how many wrong names are listed
 * @property {boolean} try
 * @property {boolean} force
 * @property {boolean} help
 */

/**
 * @param {string[]} args
 * @returns {Options}
 * @throws UsageError where an option is unknown, its value makes no sense, or the segmenter cannot be loaded
 */
export function optionsOf(args) {
  const { values, positionals } = parsed(args);
  if (values.segmenter !== undefined) mustLoad(values.segmenter);
  return {
    ...values,
    folders: positionals,
    sentences: number('sentences', values.sentences),
    folds: whole('folds', values.folds, 2),
    wrong: whole('wrong', values.wrong, 0),
  };
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        sentences: { type: 'string', default: '0.5' },
        folds: { type: 'string', default: '10' },
        segmenter: { type: 'string' },
        curve: { type: 'boolean', default: false },
        wrong: { type: 'string', default: '0' },
        try: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    if (!error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
    // What follows the first sentence is advice on how to pass such a thing as a folder.
    throw new UsageError(`${error.message.split(/\.\s/)[0]}; --help lists the options`);
  }
}

function mustLoad(name) {
  if (!SEGMENTERS.includes(name))
    throw new UsageError(`--segmenter is to be ${SEGMENTERS.join(' or ')}, not "${name}"`);
  try {
    segmenter(name);
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function number(name, written) {
  if (!/^\d+(?:\.\d+)?$/.test(written)) throw new UsageError(`--${name} is to be a number from 0 on, not "${written}"`);
  return Number(written);
}

function whole(name, written, least) {
  if (!/^\d+$/.test(written) || Number(written) < least)
    throw new UsageError(`--${name} is to be a whole number from ${least} on, not "${written}"`);
  return Number(written);
}
