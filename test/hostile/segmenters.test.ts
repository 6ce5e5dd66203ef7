import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { extract } from '../../src/index.js';
import { loadDocument } from '../../src/load/index.js';
import { segmenter } from '../../src/segment/index.js';
import { expectSound } from './invariants.js';
import { Random } from './random.js';

// Nothing here is about time: a busy machine may take longer.
vi.setConfig({ testTimeout: 60_000 });

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

function hasBoth(): boolean {
  try {
    segmenter('nodejieba');
    return true;
  } catch {
    return false;
  }
}

let sentences: string[] = [];
let clauses: string[] = [];

beforeAll(async () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));
  const documents = await Promise.all(
    names.map((name) => loadDocument({ file: path.join(FIXTURES, name), path: name })),
  );
  const texts = documents.map(({ text }) => text);
  sentences = texts.flatMap((text) => text.split(/(?<=[。\n])/)).filter((sentence) => sentence.trim() !== '');
  clauses = texts.flatMap((text) => text.split(/(?<=[，。；、（）\n])/)).filter((clause) => clause.trim() !== '');
});

describe('sentences of the fixtures in another order', () => {
  test('are sound', () => {
    const random = new Random(1);
    for (let i = 0; i < 30; i++) {
      const text = random.text(sentences, 20);
      expectSound(text, extract(text));
    }
  });

  test('are sound cut into clauses and put together anew', () => {
    const random = new Random(2);
    for (let i = 0; i < 60; i++) {
      const text = random.text(clauses, 30);
      expectSound(text, extract(text));
    }
  });

  test.runIf(hasBoth())('are read alike with either segmenter', () => {
    const random = new Random(3);
    for (let i = 0; i < 30; i++) {
      const text = random.text(sentences, 20) + random.text(clauses, 30);
      expect(extract(text, { segmenter: 'nodejieba' })).toEqual(extract(text, { segmenter: 'node-rs' }));
    }
  });
});
