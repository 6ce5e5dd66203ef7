import { describe, expect, test } from 'vitest';
import { leastRisk, likelihoodOf } from '../../src/extract/naming/likelihood.js';
import type { Proposal } from '../../src/extract/naming/proposal.js';
import { wordsOf } from './words.js';

const SENTENCE = wordsOf('办理来信来访登记立案件');
/** A name of the words of one sentence. */
const proposal = (...words: string[]): Proposal => ({
  words: SENTENCE.filter(({ text }) => words.includes(text)),
  way: 0,
  taken: 0,
  byRule: false,
});
const ONE = proposal('办理', '来信');
const OTHER = proposal('来访', '登记');
const THIRD = proposal('立案');

describe('likelihood', () => {
  test.each<[string, Proposal[], number[], number]>([
    ['of the only name', [ONE], [-3], 1],
    ['of one of two that are alike in nothing', [ONE, OTHER], [2, 2], 1 / 2],
    ['of one of three', [ONE, OTHER, THIRD], [0, 0, 0], 1 / 3],
    ['is its share of the odds', [ONE, OTHER], [Math.log(9), 0], 0.9],
    ['does not depend on what is added to all scores', [ONE, OTHER], [Math.log(9) + 1000, 1000], 0.9],
    ['of scores that are far apart', [ONE, OTHER], [5000, -5000], 1],
  ])('%s', (_, proposals, scores, expected) => {
    expect(likelihoodOf(proposals, scores, 0)).toBeCloseTo(expected, 10);
  });

  test('names that have most of their words in common count together', () => {
    const longer = proposal('办理', '来信', '立');
    expect(likelihoodOf([ONE, longer, OTHER], [0, 0, 0], 0)).toBeCloseTo(2 / 3, 10);
    expect(likelihoodOf([ONE, proposal('来信', '登记'), OTHER], [0, 0, 0], 0)).toBeCloseTo(1 / 3, 10);
  });

  test('the same word in another place is another word', () => {
    const again = { ...ONE, words: ONE.words.map((word) => ({ ...word, start: word.start + 40, end: word.end + 40 })) };
    expect(likelihoodOf([ONE, again], [0, 0], 0)).toBeCloseTo(1 / 2, 10);
  });

  test('a name that is likelier by its score is likelier', () => {
    const likelihoods = [-1, 0, 1, 2, 3].map((score) => likelihoodOf([ONE, OTHER, THIRD], [score, 0, 0], 0));
    expect(likelihoods).toEqual(likelihoods.toSorted((a, b) => a - b));
    expect(new Set(likelihoods).size).toBe(likelihoods.length);
  });
});

describe('the least risk', () => {
  const longer = proposal('办理', '来信', '立');
  const longest = proposal('办理', '来信', '立', '案件');
  test.each<[string, Proposal[], number[], number]>([
    ['is the only name', [ONE], [-3], 0],
    ['is the likeliest of names that are alike in nothing', [ONE, OTHER, THIRD], [0, 1, 0.5], 1],
    ['is the first of equal ones', [OTHER, ONE], [0, 0], 0],
    ['is nearly the likeliest, where many are like it', [OTHER, ONE, longer, longest], [0.2, 0, 0, 0], 1],
    ['is the likeliest by far, whatever is like the others', [OTHER, ONE, longer, longest], [4, 0, 0, 0], 0],
    ['is of scores that are far apart', [ONE, OTHER], [-5000, 5000], 1],
  ])('%s', (_, proposals, scores, expected) => {
    expect(leastRisk(proposals, scores)).toBe(expected);
  });
});
