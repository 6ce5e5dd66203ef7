import { peakMemoryOf, ZHIBIAO } from './command.mjs';
import { temporaryFolder } from './folders.mjs';
import { row } from './section.mjs';

/**
 * The most memory that the command holds, the processes that read for it with it.
 *
 * @param {{ report: string, folder: string }} paths one report, all reports
 * @param {number} rounds
 * @returns {Promise<import('./section.mjs').Section>}
 */
export async function memory({ report, folder }, rounds) {
  const commands = {
    'node -e 0': ['-e', '0'],
    'zhibiao extract, one report': [ZHIBIAO, 'extract', report, '-o', temporaryFolder('out')],
    'zhibiao extract, all reports': [ZHIBIAO, 'extract', folder, '-o', temporaryFolder('out')],
  };
  const names = /** @type {(keyof typeof commands)[]} */ (Object.keys(commands));
  /** @type {Record<string, number[]>} */
  const megabytes = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) megabytes[name]?.push((await peakMemoryOf(commands[name])) / 2 ** 20);
  }
  return {
    title: 'Peak memory',
    unit: 'MiB',
    digits: 1,
    reference: 'node -e 0',
    notes: [`resident memory of all processes of the command, sampled; ${rounds} rounds in turn`],
    rows: names.map((name) => row(name, megabytes[name] ?? [], megabytes['node -e 0'])),
  };
}
