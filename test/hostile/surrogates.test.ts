import { expect, test } from 'vitest';
import { parseDocument } from '../../src/load/index.js';
import { docBytes } from '../load/word/doc-bytes.js';

test('half of a surrogate pair in a Word document is no character', async () => {
  const bytes = docBytes({ text: '受理来信\ud840214件。\r' });
  expect((await parseDocument({ file: '/a.doc', path: 'a.doc' }, bytes)).text).toBe('受理来信\ufffd214件。');
});
