import { createHash } from 'node:crypto';
import type { InputRecord, Manifest, OutputRecord } from '../../src/manifest/manifest.js';

const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

/** The record of an output with these bytes. */
export function outputRecord(path: string, bytes: string): OutputRecord {
  return { path, size: Buffer.byteLength(bytes), sha256: sha256(bytes) };
}

/** The record of a document with these bytes, which was read. */
export function inputRecord(path: string, file: string, bytes: string, outputs: OutputRecord[]): InputRecord {
  const size = Buffer.byteLength(bytes);
  return {
    path,
    file,
    size,
    modified: 0,
    sha256: sha256(bytes),
    encoding: 'utf-8',
    outcome: 'read',
    metrics: 1,
    outputs,
  };
}

/** A manifest of a run that went through to its end. */
export function manifestOf(inputs: InputRecord[], fields: Partial<Manifest> = {}): Manifest {
  return {
    tool: { name: 'zhibiao', version: '0.1.0', rules: '0'.repeat(64) },
    segmenter: 'node-rs',
    options: { formats: ['csv'], header: 'en', bom: false },
    finished: true,
    inputs,
    ...fields,
  };
}
