import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {string} [folder] the reports to measure with; without it the shipped fixtures, repeated
 * @property {boolean} json print JSON in place of tables
 * @property {boolean} quick fewer rounds and less text
 */

export const USAGE = 'usage: npm run bench -- [folder] [--quick] [--json]';

/**
 * @param {string[]} argv
 * @returns {Options}
 * @throws where a flag is unknown or there is more than one folder
 */
export function optionsOf(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
  });
  const [folder, another] = positionals;
  if (another !== undefined) throw new Error('more than one folder');
  return { ...values, ...(folder !== undefined && { folder }) };
}
