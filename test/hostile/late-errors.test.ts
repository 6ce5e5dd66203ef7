import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { rawPdf, STSONG, stream, utf16Hex } from '../load/pdf/raw-pdf.js';

const BIN = fileURLToPath(new URL('../../bin/zhibiao.js', import.meta.url));
const { at, write } = tempFolder();

// pdf.js asks for the pages beside each other at once, and what goes wrong with the later ones meets nobody.
test('a PDF with pages that cannot be found does not end the command', async () => {
  const pdf = rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 9 R 4 9 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(`BT /F1 16 Tf 1 0 0 1 20 250 Tm ${utf16Hex('受理来信214件。')} Tj ET`),
    ...STSONG,
  ]);
  await write({ 'a.pdf': pdf });
  const { stderr } = await promisify(execFile)(process.execPath, [BIN, 'extract', at('a.pdf')]).catch(
    (failed) => failed,
  );
  expect(stderr).not.toMatch(/\n\s+at |Rejection/);
});
