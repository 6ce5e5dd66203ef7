import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Location } from './location.js';

/** The name of the manifest in the output folder. */
export const MANIFEST = 'manifest.json';

/** What a run was made with: with anything else of it, the same inputs may give other outputs. */
export interface RunHeader {
  tool: {
    name: string;
    version: string;
    /** SHA-256 of the built rules and dictionary, in hex. */
    rules: string;
  };
  segmenter: string;
  /** The options that change outputs. */
  options: Record<string, unknown>;
}

/** One output of a document. */
export interface OutputRecord {
  /** Below the output folder, with `/`. */
  path: string;
  /** In bytes. */
  size: number;
  /** In hex. */
  sha256: string;
}

/** What became of one input: a line of the manifest, and of the journal. */
export interface InputRecord extends Location {
  /** The document's path as given, as it stands in `doc`. */
  path: string;
  /** In bytes; this and the next two are absent where the file could not be read. */
  size?: number;
  /** When it, or its archive, was last changed, in milliseconds since 1970. */
  modified?: number;
  /** Of its bytes, in hex. */
  sha256?: string;
  encoding?: string;
  /** How many documents were read in it, where it is a list of them. */
  documents?: number;
  /** `outdated`: an earlier run wrote its outputs by other rules or options, and a run that was stopped left them. */
  outcome: 'read' | 'failed' | 'outdated';
  /** How many metrics were found, where it was read. */
  metrics?: number;
  /** How many more were not certain enough to be written; absent where none was left out. */
  leftOut?: number;
  /** What its reader was told. */
  notes?: string[];
  /** Why it failed, in one line without the path; where only some of its documents did, its outputs hold the others. */
  error?: string;
  outputs: OutputRecord[];
}

/** `manifest.json`: what a run read, and what it wrote. */
export interface Manifest extends RunHeader {
  /** Whether the run went through to its end. */
  finished: boolean;
  /** In the order in which they were read. */
  inputs: InputRecord[];
}

/** A file of records that is none, or damaged; the message is one line that names it and says what to do. */
export class ManifestError extends Error {
  override name = 'ManifestError';
}

/**
 * Reads the manifest of an output folder.
 *
 * @returns undefined where the folder has none
 * @throws ManifestError where it can't be read or is no manifest
 */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const file = path.join(folder, MANIFEST);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new ManifestError(`${file}: cannot be read (${error.code}); check who may read it`);
  });
  if (text === undefined) return undefined;
  const parsed = parseJson(text);
  if (!isRunHeader(parsed) || !Array.isArray((parsed as Partial<Manifest>).inputs)) {
    throw new ManifestError(`${file}: is no manifest, or a damaged one; remove it and run extract again`);
  }
  const manifest = parsed as Manifest;
  const bad = manifest.inputs.findIndex((record) => !isInputRecord(record));
  if (bad >= 0) {
    throw new ManifestError(
      `${file}: input ${bad + 1} is no record of a document; remove the file and run extract again`,
    );
  }
  return manifest;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a parsed value is the header of a run. */
export function isRunHeader(value: unknown): value is RunHeader {
  const { tool, segmenter, options } = (value ?? {}) as Partial<RunHeader>;
  return (
    typeof tool?.version === 'string' &&
    typeof tool.rules === 'string' &&
    typeof segmenter === 'string' &&
    typeof options === 'object' &&
    options !== null
  );
}

/** Whether a parsed value is the record of one input. */
export function isInputRecord(value: unknown): value is InputRecord {
  const { path, file, archive, uri, outcome, outputs } = (value ?? {}) as Partial<InputRecord>;
  return (
    typeof path === 'string' &&
    typeof file === 'string' &&
    (archive === undefined || typeof archive === 'string') &&
    (uri === undefined || typeof uri === 'string') &&
    (outcome === 'read' || outcome === 'failed' || outcome === 'outdated') &&
    Array.isArray(outputs) &&
    outputs.every(
      (output) =>
        typeof output?.path === 'string' && typeof output.size === 'number' && typeof output.sha256 === 'string',
    )
  );
}
