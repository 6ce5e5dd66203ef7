import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { layOut } from '../export/index.js';
import { findInputs, type InputFile } from '../load/index.js';
import type { Message } from '../types.js';
import { groupBy } from './group.js';

/** A text, and the gold that belongs to it. */
export interface AnnotatedText {
  input: InputFile;
  /** The gold file's name, relative to the folder of the gold, with `/`. */
  gold: string;
  /** Its absolute path. */
  goldFile: string;
}

/** What a folder of gold holds. */
export interface GoldFolder {
  /** In the order of their gold files' names. */
  texts: AnnotatedText[];
  /** Gold without a text, and what could not be found or read. */
  failures: Message[];
}

/**
 * Pairs gold files with texts, in a folder and all that is below it.
 *
 * The gold of `report.txt` is `report.gold.jsonl`, else `report.jsonl`, beside it. Where `report.html` stands there
 * too, both keep their extension (`report.txt.gold.jsonl`), as golden files do.
 */
export async function pairWithinFolder(folder: string): Promise<GoldFolder> {
  const documents = await findDocuments(folder);
  const texts: AnnotatedText[] = [];
  const failures = [...documents.failures];
  for (const { gold, stem } of await findGold(folder)) {
    const input = documents.byStem.get(stem);
    if (input) texts.push({ input, gold, goldFile: path.resolve(folder, gold) });
    // A report.jsonl that stands alone may be anything.
    else if (GOLD_ONLY.test(gold)) failures.push({ path: gold, text: 'has no text beside it' });
  }
  return { texts, failures };
}

/**
 * Pairs the gold files of one folder with the texts of another: `dev/report.jsonl` with `dev/report.txt`, else with the
 * only `report.txt` (or `.html` …) that there is.
 */
export async function pairAcrossFolders(goldFolder: string, textFolder: string): Promise<GoldFolder> {
  const documents = await findDocuments(textFolder);
  const texts: AnnotatedText[] = [];
  const failures = [...documents.failures];
  for (const { gold, stem } of await findGold(goldFolder)) {
    const named = documents.byName.get(path.posix.basename(stem)) ?? [];
    const input = documents.byStem.get(stem) ?? (named.length === 1 ? named[0] : undefined);
    if (input) texts.push({ input, gold, goldFile: path.resolve(goldFolder, gold) });
    else failures.push({ path: gold, text: noText(named, textFolder) });
  }
  return { texts, failures };
}

function noText(candidates: readonly InputFile[], folder: string): string {
  if (candidates.length === 0) return `has no text of that name in ${folder}`;
  return `has several texts of that name in ${folder}: ${candidates.map((input) => input.path).join(', ')}`;
}

async function findDocuments(folder: string) {
  const { inputs, failures } = await findInputs([folder]);
  const stems = layOut(inputs);
  return {
    /** By path without extension. */
    byStem: new Map(inputs.map((input, i) => [stems[i]!, input])),
    /** By name without folders and extension. */
    byName: groupBy(inputs, (input) => path.posix.parse(input.path).name),
    failures,
  };
}

const GOLD = /(?:\.gold)?\.jsonl$/i;
const GOLD_ONLY = /\.gold\.jsonl$/i;
const GOLDEN_OF_CHECK = /\.expected\.jsonl$/i;

/** The gold files of a folder and of those below it, hidden ones apart, sorted; one for each stem. */
async function findGold(folder: string): Promise<{ gold: string; stem: string }[]> {
  const names = (await readdir(folder, { recursive: true }))
    .map((file) => file.split(path.sep))
    .filter((segments) => !segments.some((segment) => segment.startsWith('.')))
    .map((segments) => segments.join('/'))
    .filter((name) => GOLD.test(name) && !GOLDEN_OF_CHECK.test(name))
    .sort();
  const all = names.map((gold) => ({ gold, stem: gold.replace(GOLD, '') }));
  const certain = new Set(all.filter(({ gold }) => GOLD_ONLY.test(gold)).map(({ stem }) => stem));
  return all.filter(({ gold, stem }) => GOLD_ONLY.test(gold) || !certain.has(stem));
}
