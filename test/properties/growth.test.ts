import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { PIECES } from '../hostile/random.js';
import { holds } from './check.js';

// Processor time of this process, as a busy machine takes its time. For four times the text, what is linear takes four times
// as long and what is quadratic sixteen times; a text is measured again before it is blamed.
const CHARACTERS = 6000;
const MOST_GROWTH = 9;
const ROUNDS = 5;
/** What takes less is within what is measured by chance. */
const LEAST_MICROSECONDS = 20_000;

function cost(text: string): number {
  const before = process.cpuUsage();
  extract(text);
  return process.cpuUsage(before).user;
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!;

/** How many times as long the longer text takes: of each, the median of some rounds, in turn. */
function growth(short: string, long: string, rounds: number): number {
  const costs = Array.from({ length: rounds }, () => [cost(short), cost(long)] as const);
  const longer = median(costs.map(([, one]) => one));
  return longer < LEAST_MICROSECONDS ? 1 : longer / median(costs.map(([one]) => one));
}

test('four times the text takes four times the time, whatever is repeated in it', () => {
  extract('全年办结案件214件，办结率98%。\n'.repeat(2000));
  const repeated = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((found) => found.join(''));
  holds(repeated, 40, (unit) => {
    const short = unit.repeat(Math.ceil(CHARACTERS / unit.length));
    const long = short.repeat(4);
    if (growth(short, long, 1) > MOST_GROWTH) expect(growth(short, long, ROUNDS)).toBeLessThan(MOST_GROWTH);
  });
}, 120_000);
