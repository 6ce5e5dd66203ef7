import { appendFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type JournalLine, openJournal, readJournal } from '../../src/manifest/journal.js';
import type { InputRecord, RunHeader } from '../../src/manifest/manifest.js';
import { tempFolder } from '../cli/temp-folder.js';
import { inputRecord, manifestOf } from './sample.js';

const { at, write, read } = tempFolder();
const { inputs: _, finished: __, ...HEADER } = manifestOf([]);
const OTHER: RunHeader = { ...HEADER, options: { formats: ['json'] } };
const record = (name: string): InputRecord => inputRecord(name, `../${name}`, name, []);

async function lines(): Promise<JournalLine[]> {
  const list: JournalLine[] = [];
  for await (const line of readJournal(at())) list.push(line);
  return list;
}

const names = (list: JournalLine[]) => list.map((line) => ('record' in line ? line.record.path : line.header.options));

async function writeJournal(header: RunHeader, documents: string[]): Promise<void> {
  const journal = await openJournal(at(), header);
  for (const name of documents) await journal.append([record(name)]);
  await journal.close();
}

test('a header, then a record a line, each where it is said to stand', async () => {
  await write({ '.zhibiao/lock': '' });
  const journal = await openJournal(at(), HEADER);
  const places = [...(await journal.append([record('甲.txt'), record('b.txt')])), ...(await journal.append([]))];
  places.push(...(await journal.append([record('c.txt')])));
  await journal.close();

  expect(names(await lines())).toEqual([HEADER.options, '甲.txt', 'b.txt', 'c.txt']);
  const bytes = Buffer.from(await read('.zhibiao/journal.jsonl'));
  const texts = places.map(({ offset, length }) => bytes.toString('utf8', offset, offset + length));
  expect(texts.map((text) => JSON.parse(text).path)).toEqual(['甲.txt', 'b.txt', 'c.txt']);
  for (const line of await lines()) {
    if ('record' in line) expect(places).toContainEqual({ offset: line.offset, length: line.length });
  }
});

test('records that are written at the same time stand one behind the other', async () => {
  await write({ '.zhibiao/lock': '' });
  const journal = await openJournal(at(), HEADER);
  const many = Array.from({ length: 50 }, (_, i) => `${i}.txt`);
  await Promise.all(many.map((name) => journal.append([record(name)])));
  await journal.close();
  expect(names(await lines()).slice(1)).toEqual(many);
});

test('a run goes on behind what an interrupted one left', async () => {
  await write({ '.zhibiao/lock': '' });
  await writeJournal(HEADER, ['a.txt']);
  await writeJournal(OTHER, ['b.txt']);
  expect(names(await lines())).toEqual([HEADER.options, 'a.txt', OTHER.options, 'b.txt']);
});

describe('a line that was being written when the run was killed', () => {
  test.each(['{"path":"half', '{', JSON.stringify(record('whole but without its end'))])('%s', async (half) => {
    await write({ '.zhibiao/lock': '' });
    await writeJournal(HEADER, ['a.txt']);
    await appendFile(at('.zhibiao/journal.jsonl'), half);
    expect(names(await lines())).toEqual([HEADER.options, 'a.txt']);

    await writeJournal(OTHER, ['b.txt']);
    expect(names(await lines())).toEqual([HEADER.options, 'a.txt', OTHER.options, 'b.txt']);
    expect(await read('.zhibiao/journal.jsonl')).not.toContain('half');
  });
});

test('no journal, no lines', async () => {
  expect(await lines()).toEqual([]);
});
