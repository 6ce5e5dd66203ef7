import type { Format } from '../export/formats.js';
import type { FormatRendering, Rendering } from '../export/index.js';
import type { InputFile, LoadFailure } from '../load/index.js';
import type { Part } from '../load/json-lines/parts.js';
import type { OutputRecord } from '../manifest/manifest.js';
import type { ReadOptions } from '../pipeline.js';
import type { DocumentResult, Kind, Metric } from '../types.js';
import type { Limits } from './limits.js';

// All of this but the runner is plain data, as it goes from process to process.

/** One document to be dealt with. */
export interface Task {
  /** Its place among the inputs, from 0. */
  place: number;
  input: InputFile;
  /** In bytes, of the part where the file is read in parts. */
  size: number;
  /** Of a file that is read in parts, which one. */
  part?: Part;
  /** The bytes where they were read already: no other process has this one's standard input and pipes. */
  bytes?: Uint8Array;
  /** Why they could not be read where that was tried: as the message of a {@link LoadError}. */
  unread?: string;
}

/** What was taken out of a pipe can't be taken again: it is in hand before it is begun. */
export function isInHand({ bytes }: Task): boolean {
  return bytes !== undefined;
}

/** What is done with every document of a run. */
export interface Job {
  reading: ReadOptions;
  output: RenderedText | TemporaryFiles | WholeReport | Descriptions;
  /** What each document may take. */
  limits: Limits;
}

/** The metrics come back as they are, those of a whole input as of one report. */
export interface WholeReport {
  to: 'report';
  /** Whether the text as read comes with them. */
  text: boolean;
}

/** What the documents say of themselves comes back, and none of their figures is read. */
export interface Descriptions {
  to: 'descriptions';
}

/** The results come back as text. */
export interface RenderedText {
  to: 'text';
  rendering: Rendering;
}

/**
 * The results are written to `<folder>/<place>.<format>`, from where they are put in place; those of a part of a file to
 * `<folder>/<place>-<part>.<format>`, without what the format has around its documents.
 */
export interface TemporaryFiles {
  to: 'files';
  folder: string;
  renderings: FormatRendering[];
}

/** A document's bytes as they were read. */
export interface Source {
  size: number;
  /** Time of the last change in milliseconds since 1970; absent for what is no regular file. */
  modified?: number;
  /** SHA-256 in hex. */
  sha256: string;
}

/** A file that was written to the temporary folder. */
export type WrittenFile = Omit<OutputRecord, 'path'> & { format: Format };

/** An input that was read. */
export interface Success {
  encoding: string;
  /** How many documents it holds. */
  documents: number;
  /** Whether it is a list of documents, even if of one. */
  list: boolean;
  /** Length of their texts in UTF-16 units. */
  characters: number;
  /** How many metrics there are of each kind. */
  metrics: Partial<Record<Kind, number>>;
  /** How many more were not certain enough; absent where none was left out. */
  leftOut?: number;
  /** In pieces; out of another process they are an array, else they are rendered as they are taken. */
  text?: Iterable<string>;
  files?: WrittenFile[];
  report?: { metrics: Metric[]; text?: string };
  descriptions?: DocumentResult['document'][];
}

/** What became of one input, or of a part of it. */
export interface Outcome {
  place: number;
  /** Which part, of a file that is read in parts. */
  part?: PartPlace;
  /** Absent where it could not be read. */
  source?: Source;
  /** Absent where it failed. */
  success?: Success;
  /** Why it failed and what to do, in one line without the path. */
  failure?: string;
  /** The documents in it that failed while others were read. */
  failures?: LoadFailure[];
  /** What its reader should be told. */
  notes: string[];
}

/** A part's place in its file. */
export interface PartPlace {
  index: number;
  last: boolean;
}

/** What is to be read together. */
export interface Request {
  tasks: Task[];
  job: Job;
}

/** What a reading process sends: that it can begin, then after each document what became of it, then the end. */
export type Answer = { ready: true } | { outcome: Outcome } | { end: End };

/** The end of a group. */
export interface End {
  /** What is to be said once for the run. */
  notices: string[];
  /** Nothing more can be written: the cause and the remedy, which end the run. */
  fatal?: string;
}

/** The last words of a process that its watch ended. */
export const MEMORY_PASSED = 'memory limit passed\n';

/** What became of a group. */
export interface Reply extends End {
  /** Of the documents that were begun. */
  outcomes: Outcome[];
}

/** Where groups of documents are dealt with. */
export interface Runner {
  /** So many groups keep it busy. */
  readonly atOnce: number;
  /** @throws RunError where no process can be started */
  run(request: Request): Promise<Reply>;
  /** Ends it at once, whatever still runs. */
  close(): Promise<void>;
}
