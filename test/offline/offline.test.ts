import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { asDoc } from '../formats/doc.js';
import { REPORT } from '../formats/report.js';
import { zip } from '../load/archive/zip.js';
import { rawPdf, STSONG, stream, utf16Hex } from '../load/pdf/raw-pdf.js';
import { docxEntries } from '../load/word/docx-bytes.js';
import { zipBytes } from '../load/word/zip-bytes.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const BIN = path('../../bin/zhibiao.js');
const WATCH = path('./watch.mjs');
const PLANTED = path('./planted.mjs');
const { at, write, read, list } = tempFolder();

const AWAY = 'http://127.0.0.1:65000';
const SENTENCE = '全年受理来信214件，办结率98%。';

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通报</title><base href="${AWAY}/">
<link rel="stylesheet" href="${AWAY}/a.css"><link rel="preload" href="${AWAY}/a.js" as="script"><script src="${AWAY}/a.js"></script>
<style>@import url(${AWAY}/b.css);</style><meta http-equiv="refresh" content="0;url=${AWAY}/next"></head>
<body><p>${SENTENCE}</p><img src="${AWAY}/a.png" srcset="${AWAY}/b.png 2x"><iframe src="${AWAY}/f.html"></iframe>
<object data="${AWAY}/o.pdf"></object><video src="${AWAY}/v.mp4"></video><svg><image href="${AWAY}/i.svg"/></svg></body></html>`;

/** An XML that names a file and a page as entities, in a package whose parts lie elsewhere. */
async function docx(): Promise<Buffer> {
  const body = `<w:p><w:hyperlink r:id="r8"><w:r><w:t>${SENTENCE}</w:t></w:r></w:hyperlink></w:p>`;
  const parts = docxEntries(body, { styles: '' });
  const away = ['hyperlink', 'image', 'attachedTemplate', 'oleObject', 'footnotes', 'numbering']
    .map(
      (type, n) =>
        `<Relationship Id="r${n + 8}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" TargetMode="External" Target="${AWAY}/${type}"/>`,
    )
    .join('');
  const RELATIONS = 'word/_rels/document.xml.rels';
  parts[RELATIONS] = parts[RELATIONS]!.replace('</Relationships>', `${away}</Relationships>`);
  parts['word/styles.xml'] =
    `<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "${AWAY}/p.dtd">%p;]>${parts['word/styles.xml']}`;
  return zipBytes(parts);
}

const pdf = rawPdf([
  `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${AWAY}/open) >> /AA << /WC << /S /JavaScript /JS (app.launchURL\\("${AWAY}"\\)) >> >> >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 8 0 R >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${AWAY}/link) >> >> << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (/bin/true) >> >>] >>`,
  stream(`BT /F1 16 Tf 1 0 0 1 20 250 Tm ${utf16Hex(SENTENCE)} Tj ET /X Do`),
  ...STSONG,
  stream('', `/Type /XObject /Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F (${AWAY}/image) >>`),
]);

const rtf = `{\\rtf1\\ansi\\ansicpg936{\\field{\\*\\fldinst INCLUDEPICTURE "${AWAY}/a.png"}{\\fldrslt 2022}}{\\*\\template ${AWAY}/t.dot} \\'ca\\'dc\\'c0\\'ed214\\'bc\\'fe}`;

/** A folder with a document of every format, each of which names things that lie elsewhere. */
async function documents(): Promise<void> {
  const all = {
    'a.txt': `${SENTENCE}${AWAY}\n`,
    'b.html': page,
    'c.docx': await docx(),
    'd.doc': asDoc(REPORT),
    'e.rtf': rtf,
    'f.pdf': pdf,
    'g.jsonl': `${JSON.stringify({ text: SENTENCE, url: AWAY })}\n`,
  };
  const entries = Object.entries(all).map(([name, content]) => ({ name, content }));
  // Little work would be done without threads.
  const named = Object.entries({ ...all, 'h.zip': zip(entries), 'i.txt': `${SENTENCE}\n`.repeat(7000) });
  await write(Object.fromEntries(named.map(([name, content]) => [`in/${name}`, content])));
}

/** Runs the command in a folder of its own, and returns what the watch has written. */
async function watched(args: string[], { preload = [WATCH], allowed = '' } = {}) {
  await write({ 'watch/report': '' });
  const imports = preload.flatMap((module) => ['--import', module]);
  const env = { ...process.env, WATCH_REPORT: at('watch/report'), WATCH_ALLOWED: allowed };
  const run = await promisify(execFile)(process.execPath, [...imports, BIN, ...args], {
    cwd: at(),
    env,
    maxBuffer: 1e8,
  }).then(
    ({ stderr }) => ({ exit: 0, err: stderr }),
    ({ code, stderr }) => ({ exit: code, err: stderr }),
  );
  return { ...run, report: (await read('watch/report')).split('\n').filter(Boolean) };
}

const EXTRACT = ['extract', 'in', '--text-field', 'text', '--jobs', '2'];

test('documents of every format are read without the network, and written nowhere but to the output folder', async () => {
  await documents();
  const { exit, err, report } = await watched([...EXTRACT, '-o', 'out', '-f', 'csv,json,jsonl'], {
    allowed: at('out'),
  });
  expect(report).toEqual([]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const written = await list('out');
  expect(written.filter((name) => name.endsWith('.csv'))).toHaveLength(15);
  expect(await list('in')).toHaveLength(9);
  for (const name of written.filter((each) => each.endsWith('.csv'))) expect(await read(`out/${name}`)).toMatch(/,214/);
});

test.each([
  ['extract', EXTRACT],
  ['info', ['info', 'in', '--text-field', 'text']],
])('%s to standard output writes no file at all', async (_, args) => {
  await documents();
  const { exit, report } = await watched(args);
  expect({ exit, report }).toEqual({ exit: 0, report: [] });
});

test('what is planted is noticed, in the main thread and in the others', async () => {
  await documents();
  await mkdir(at('out'));
  const { report } = await watched([...EXTRACT, '-o', 'out'], { preload: [WATCH, PLANTED], allowed: at('out') });
  for (const thread of ['main', 'worker']) {
    expect(report.filter((line) => line.startsWith(`${thread} socket connect`)).length).toBeGreaterThanOrEqual(3);
    expect(report.some((line) => line.startsWith(`${thread} datagram send`))).toBe(true);
    expect(report.some((line) => line.startsWith(`${thread} name lookup "localhost"`))).toBe(true);
    expect(report.some((line) => line.startsWith(`${thread} process spawn true`))).toBe(true);
    const files = report.filter((line) => line.startsWith(`${thread} file `)).map((line) => line.split(' ')[2]);
    expect(new Set(files)).toEqual(
      new Set(['writeFileSync', 'writeFile', 'open', 'rename', ...files.filter((name) => name === 'openSync')]),
    );
    expect(report.filter((line) => line.includes('allowed'))).toEqual([]);
  }
});
