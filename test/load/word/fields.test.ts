import { expect, it } from 'vitest';
import { Fields } from '../../../src/load/word/fields.js';

it('thousands that a damaged document leaves open, each for several paragraphs', () => {
  const fields = new Fields();
  for (let paragraph = 0; paragraph < 100_000; paragraph++) {
    fields.begin();
    fields.instruct(' TOC \\o');
    fields.endParagraph();
  }
  expect(fields.showing).toBe(false);
});

it('inside each other, however many: what is in too many of them is not shown, what comes after them is', () => {
  const fields = new Fields();
  for (let depth = 0; depth < 100_000; depth++) {
    fields.begin();
    fields.instruct('SEQ');
    fields.separate();
  }
  expect(fields.showing).toBe(false);
  for (let depth = 0; depth < 99_950; depth++) fields.end();
  expect(fields.showing).toBe(true);
  for (let depth = 0; depth < 50; depth++) fields.end();
  expect(fields.showing).toBe(true);
});

it('an instruction that comes letter by letter after a million spaces', () => {
  const fields = new Fields();
  fields.begin();
  fields.instruct(' '.repeat(1_000_000));
  for (const letter of 'TOC \\o "1-3"') fields.instruct(letter);
  fields.separate();
  for (let paragraph = 0; paragraph < 50_000; paragraph++) fields.endParagraph();
  expect(fields.showing).toBe(false);
  fields.end();
  expect(fields.showing).toBe(true);
});
