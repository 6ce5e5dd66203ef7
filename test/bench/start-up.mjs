import { timeOf, ZHIBIAO } from './command.mjs';
import { row } from './section.mjs';

/**
 * How long the command takes from nothing to its end, against the bare start of Node.
 *
 * @param {string} report path of a report of some 4,000 characters
 * @param {number} rounds
 * @returns {import('./section.mjs').Section}
 */
export function startUp(report, rounds) {
  const nodeAlone = { name: 'node -e 0', args: ['-e', '0'] };
  const commands = [
    nodeAlone,
    { name: 'zhibiao --version', args: [ZHIBIAO, '--version'], target: { atMost: 1.6 } },
    ...['nodejieba', 'node-rs'].map((segmenter) => ({
      name: `zhibiao extract, one report, ${segmenter}`,
      args: [ZHIBIAO, 'extract', report, '-f', 'csv', '--segmenter', segmenter],
      target: { atMost: 5 },
    })),
  ];
  /** @type {Map<string, number[]>} */
  const times = new Map();
  /** @type {string[]} */
  const failures = [];
  // The first round fills the caches of the file system, and shows which commands can run here.
  const runnable = commands.filter(({ name, args }) => {
    try {
      timeOf(args);
      times.set(name, []);
      return true;
    } catch (error) {
      failures.push(`absent: ${name}: ${/** @type {Error} */ (error).message.trim()}`);
      return false;
    }
  });
  for (let round = 0; round < rounds; round++) {
    for (const { name, args } of runnable) times.get(name)?.push(timeOf(args));
  }
  return {
    title: 'Start-up, a report of 4,000 characters to csv',
    unit: 'ms',
    digits: 1,
    reference: nodeAlone.name,
    notes: [`whole processes; ${rounds} rounds in turn`, ...failures],
    rows: runnable.map(({ name, ...command }) =>
      row(name, times.get(name) ?? [], times.get(nodeAlone.name), {
        target: 'target' in command ? command.target : undefined,
      }),
    ),
  };
}
