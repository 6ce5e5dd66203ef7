import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const SOAK = fileURLToPath(new URL('../../scripts/soak/soak.mjs', import.meta.url));

test('of many documents in many encodings every good one is written, every broken one is named', async () => {
  // One of each sort of broken document, and some hundred of the good ones between each and the next.
  const { stdout } = await promisify(execFile)(process.execPath, [SOAK, '1400']).catch((failed) => failed);
  expect(stdout).toContain('all as it should be\n');
  expect(stdout).not.toContain('wrong');
}, 180_000);
