import { showsMetadata } from '../export/index.js';
import { LoadError, type LoadFailure } from '../load/errors.js';
import { descriptionsFrom, type ReadOptions, type ReadReport, reportFrom, reportsFrom } from '../pipeline.js';
import type { DocumentResult, Message } from '../types.js';
import { render, summaryOf } from './render.js';
import type { Job, Outcome, RenderedText, Task, TemporaryFiles } from './work.js';

/** What was found in the bytes of an input. */
export type Read = Pick<Outcome, 'success' | 'failures' | 'notes'>;

/**
 * Reads an input, of which the bytes are at hand, for what its results are wanted for.
 *
 * @throws LoadError where the bytes are no document, RunError where outputs can't be written
 */
export function readAs(task: Task, bytes: Buffer, { reading, output }: Job): Promise<Read> {
  switch (output.to) {
    case 'report':
      return readWhole(task, bytes, reading, output.text);
    case 'descriptions':
      return readDescriptions(task, bytes, reading);
    default:
      return readReports(task, bytes, reading, output);
  }
}

async function readReports(
  task: Task,
  bytes: Buffer,
  reading: ReadOptions,
  output: RenderedText | TemporaryFiles,
): Promise<Read> {
  const metadata = (output.to === 'text' ? [output.rendering] : output.renderings).some(showsMetadata);
  const options = { ...reading, metadata };
  const { list, readings } = await reportsFrom(task.input, bytes, options, task.part?.firstLine);
  const reports = readings.filter((each) => 'result' in each);
  const failures = readings.filter((each) => 'failure' in each);
  if (readings.length === 0 && isWhole(task)) throw new LoadError('holds no document; remove it');
  const read: Read = {
    notes: notesOn(reports, reading, isWhole(task)),
    ...(failures.length > 0 && { failures }),
  };
  if (failures.length > 0 && reports.length === 0) return read;
  const results = reports.map(({ result }) => result);
  const success = await render({ results, list }, task, output);
  const leftOut = sumOfLeftOut(reports);
  return { ...read, success: { ...success, ...(leftOut > 0 && { leftOut }) } };
}

async function readWhole(task: Task, bytes: Buffer, reading: ReadOptions, withText: boolean): Promise<Read> {
  const { result, messages, text } = await reportFrom(task.input, bytes, { ...reading, metadata: false });
  const report = { metrics: result.metrics, ...(withText && { text }) };
  return { notes: textsOf(messages), success: { ...summaryOf({ results: [result], list: false }), report } };
}

async function readDescriptions({ input, part }: Task, bytes: Buffer, reading: ReadOptions): Promise<Read> {
  const descriptions: DocumentResult['document'][] = [];
  const failures: LoadFailure[] = [];
  const notes: string[] = [];
  for await (const read of descriptionsFrom(input, bytes, reading, part?.firstLine)) {
    if ('failure' in read) {
      failures.push(read);
      continue;
    }
    descriptions.push(read.document);
    notes.push(...textsOf(read.messages));
  }
  const results = descriptions.map((document) => ({ document, metrics: [] }));
  const success = { ...summaryOf({ results, list: part !== undefined || results.length > 1 }), descriptions };
  return { notes, success, ...(failures.length > 0 && { failures }) };
}

/** Whether a task is about all of its file. */
function isWhole({ part }: Task): boolean {
  return !part || (part.index === 0 && part.sha256 !== undefined);
}

function textsOf(messages: readonly Message[]): string[] {
  return messages.map(({ text }) => text);
}

function sumOfLeftOut(reports: readonly ReadReport[]): number {
  return reports.reduce((sum, { leftOut }) => sum + leftOut, 0);
}

/** @param all whether these are all the reports of an input, of which one without figures is told */
function notesOn(reports: readonly ReadReport[], { kinds, minConfidence }: ReadOptions, all: boolean): string[] {
  const notes = reports.flatMap(({ messages }) => textsOf(messages));
  if (!all || reports.length === 0 || reports.some(({ result }) => result.metrics.length > 0)) return notes;
  const leftOut = sumOfLeftOut(reports);
  if (leftOut > 0) return [...notes, `no figures of a confidence of ${minConfidence} or more; ${leftOut} left out`];
  return [...notes, kinds ? `no figures of these kinds: ${kinds.join(',')}` : 'no figures found'];
}
