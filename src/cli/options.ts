import { availableParallelism } from 'node:os';
import type { Limits } from '../batch/limits.js';
import { FORMATS, type Format, HEADINGS, type Headings } from '../export/formats.js';
import { type Selection, selection } from '../load/selection.js';
import { formatSize, parseSize } from '../load/size.js';
import type { ReadOptions } from '../pipeline.js';
import { KINDS, SEGMENTERS } from '../types.js';
import { UsageError } from './exit.js';

/** The flags that say how documents are read, as typed. */
export interface ReadFlags {
  encoding?: string;
  reference?: string;
  segmenter?: string;
  maxSize?: string;
  timeout?: number;
  maxMemory?: string;
}

/** The flags that say which documents are read, as typed. */
export interface SelectionFlags {
  include?: string[];
  exclude?: string[];
  filesFrom?: string[];
}

/** The flags of `info`, as typed. */
export interface InfoFlags extends SelectionFlags, Pick<ReadFlags, 'encoding' | 'maxSize' | 'timeout' | 'maxMemory'> {
  textField?: string;
  format?: string;
  header?: string;
  bom?: boolean;
}

/** What `info` acts on. */
export interface InfoPlan {
  lists: string[];
  selection: Selection;
  reading: ReadOptions;
  limits: Limits;
  /** Absent for blocks to be read on a terminal. */
  format: Format | undefined;
  header: Headings;
  bom: boolean;
}

/** The flags of `extract`, as typed. */
export interface ExtractFlags extends ReadFlags, SelectionFlags {
  format?: string;
  out?: string;
  kinds?: string;
  minConfidence?: number;
  doubtful?: boolean;
  textField?: string;
  header?: string;
  bom?: boolean;
  metadata?: boolean;
  jobs?: number;
  resume?: boolean;
  force?: boolean;
  progress?: boolean;
}

/** What `extract` acts on: every choice made, every name known to be right. */
export interface ExtractPlan {
  /** The lists that name more paths, `-` for standard input. */
  lists: string[];
  selection: Selection;
  reading: ReadOptions;
  limits: Limits;
  target: Target;
  header: Headings;
  bom: boolean;
  /** Whether csv and jsonl have the document's metadata with every metric. */
  metadata: boolean;
  /** The most processes that read. */
  jobs: number;
  /** Whether what an earlier run did is kept where it still holds. */
  resume: boolean;
  /** Whether files in the output folder that no earlier run wrote, or that were changed since, are overwritten. */
  force: boolean;
  /** Whether progress and a summary are wanted also where standard error is no terminal. */
  progress: boolean;
}

/** Where the results go. */
export type Target =
  | { to: 'terminal' }
  | { to: 'stdout'; format: Format }
  | { to: 'folder'; folder: string; formats: Format[] };

/**
 * Settles the flags of `extract`.
 *
 * @param terminal whether standard output is one: people get a table there, programs csv
 * @throws UsageError where a flag has no such value, or two flags don't go together
 */
export async function settleExtract(flags: ExtractFlags, terminal: boolean): Promise<ExtractPlan> {
  if (flags.resume && flags.out === undefined) {
    throw new UsageError('--resume goes on with an output folder; name it with --out');
  }
  if (flags.force && flags.out === undefined) {
    throw new UsageError('--force overwrites files in an output folder; name it with --out');
  }
  if (flags.textField === '') throw new UsageError('--text-field names no field');
  const kinds = flags.kinds === undefined ? undefined : listOf('kind', flags.kinds, KINDS);
  return {
    lists: flags.filesFrom ?? [],
    selection: selectionOf(flags),
    reading: {
      ...(await settleReading(flags)),
      ...(kinds && { kinds }),
      ...(flags.minConfidence !== undefined && { minConfidence: flags.minConfidence }),
      ...(flags.doubtful && { doubtful: true }),
      ...(flags.textField !== undefined && { textField: flags.textField }),
    },
    limits: settleLimits(flags),
    target: targetOf(flags, terminal),
    header: headingsOf(flags),
    bom: flags.bom ?? false,
    metadata: flags.metadata ?? false,
    jobs: flags.jobs ?? availableParallelism(),
    resume: flags.resume ?? false,
    force: flags.force ?? false,
    progress: flags.progress ?? false,
  };
}

/**
 * Settles the flags of `info`.
 *
 * @param terminal whether standard output is one: people get blocks there, programs csv
 * @throws UsageError where a flag has no such value
 */
export async function settleInfo(flags: InfoFlags, terminal: boolean): Promise<InfoPlan> {
  const { format, header, bom = false, ...which } = flags;
  return {
    lists: which.filesFrom ?? [],
    selection: selectionOf(which),
    reading: {
      ...(await settleReading(which)),
      ...(flags.textField !== undefined && { textField: flags.textField }),
    },
    limits: settleLimits(flags),
    format: format === undefined ? (terminal ? undefined : 'csv') : oneOf('format', format, FORMATS),
    header: headingsOf({ header }),
    bom,
  };
}

/**
 * Settles how documents are read.
 *
 * @throws UsageError where a flag has no such value
 */
export async function settleReading(flags: ReadFlags): Promise<ReadOptions> {
  const encoding = await encodingOf(flags.encoding);
  return {
    ...(encoding !== undefined && { encoding }),
    ...(flags.maxSize !== undefined && { maxSize: sizeOf(flags.maxSize) }),
    ...(flags.reference !== undefined && { reference: isoDate(flags.reference) }),
    ...(flags.segmenter !== undefined && { segmenter: oneOf('segmenter', flags.segmenter, SEGMENTERS) }),
  };
}

/**
 * Settles what each document may take.
 *
 * @throws UsageError where a flag has no such value
 */
export function settleLimits({ timeout, maxMemory }: Pick<ReadFlags, 'timeout' | 'maxMemory'>): Limits {
  return {
    ...(timeout !== undefined && { timeout: timeout * 1000 }),
    ...(maxMemory !== undefined && { maxMemory: memoryOf(maxMemory) }),
  };
}

/** Less than this a process takes before it has read anything. */
const LEAST_MEMORY = 300e6;

function memoryOf(typed: string): number {
  const bytes = sizeOf(typed);
  if (bytes >= LEAST_MEMORY) return bytes;
  throw new UsageError(
    `--max-memory takes ${formatSize(LEAST_MEMORY)} or more, which the program itself needs, not "${typed}"`,
  );
}

function headingsOf({ header }: { header?: string | undefined }): Headings {
  return header === undefined ? 'en' : oneOf('header', header, HEADINGS);
}

function selectionOf({ include = [], exclude = [], textField }: SelectionFlags & { textField?: string }): Selection {
  for (const [flag, patterns] of Object.entries({ include, exclude })) {
    // The matcher throws at what is empty, and at what is a few times longer.
    const wrong = patterns.find((pattern) => /^\/*$/.test(pattern) || pattern.length > LONGEST_PATTERN);
    if (wrong === undefined) continue;
    const shown = wrong.length > LONGEST_PATTERN ? 'one so long' : `"${wrong}"`;
    throw new UsageError(`--${flag} takes a pattern such as "*.md", not ${shown}`);
  }
  return selection({ include, exclude, textField });
}

function sizeOf(typed: string): number {
  const bytes = parseSize(typed);
  if (bytes === undefined) throw new UsageError(`unknown size "${typed}"; use one such as 500k, 10MB or 1GiB`);
  return bytes;
}

function targetOf({ format, out }: ExtractFlags, terminal: boolean): Target {
  const formats = format === undefined ? undefined : listOf('format', format, FORMATS);
  if (out === '') throw new UsageError('--out names no folder');
  if (out !== undefined) return { to: 'folder', folder: out, formats: formats ?? ['csv'] };
  if (formats === undefined) return terminal ? { to: 'terminal' } : { to: 'stdout', format: 'csv' };
  const [only, second] = formats;
  if (second !== undefined) {
    throw new UsageError(
      `standard output takes one format, not ${formats.join(',')}; name a folder with --out for more`,
    );
  }
  return { to: 'stdout', format: only! };
}

function oneOf<T extends string>(what: string, typed: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === typed);
  if (found === undefined) throw new UsageError(`unknown ${what} "${typed}"; use ${orList(allowed)}`);
  return found;
}

function listOf<T extends string>(what: string, typed: string, allowed: readonly T[]): T[] {
  const names = typed.split(',').map((name) => name.trim());
  return [...new Set(names.map((name) => oneOf(what, name, allowed)))];
}

function orList(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

const LONGEST_PATTERN = 10_000;

/** The names that are offered to a reader; iconv-lite knows many more. */
const COMMON_ENCODINGS = ['auto', 'utf-8', 'gb18030', 'gbk', 'gb2312', 'big5', 'utf-16le', 'utf-16be'];

async function encodingOf(typed: string | undefined): Promise<string | undefined> {
  if (typed === undefined || typed === 'auto') return undefined;
  const { isKnownEncoding } = await import('../load/known-encoding.js');
  if (!isKnownEncoding(typed)) {
    throw new UsageError(`unknown encoding "${typed}"; use ${orList(COMMON_ENCODINGS)}`);
  }
  return typed;
}

/** A calendar date after ISO 8601, which may be reduced to its month or year. */
function isoDate(typed: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Date takes 2022-02-31 for 2022-03-03; a date that exists comes back as it was.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(`${year}-${month}-${day}`)) {
    throw new UsageError(`unknown reference date "${typed}"; use YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  return typed;
}
