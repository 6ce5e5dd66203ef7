import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SegmenterName } from '../types.js';
import type { RunHeader } from './manifest.js';

const require = createRequire(import.meta.url);
const atRoot = (name: string) => new URL(`../../${name}`, import.meta.url);

/** This program: its version, and the fingerprint that its build took of the rules and the dictionary. */
export async function thisTool(): Promise<RunHeader['tool']> {
  const [manifest, rules] = await Promise.all([
    readFile(atRoot('package.json'), 'utf8'),
    readFile(atRoot('dist/rules.txt'), 'utf8'),
  ]);
  const { name, version }: { name: string; version: string } = JSON.parse(manifest);
  return { name, version, rules: rules.trim() };
}

const MODULES: Record<SegmenterName, string> = { nodejieba: 'nodejieba', 'node-rs': '@node-rs/jieba' };

/**
 * Makes sure that a segmenter is installed, without loading its dictionary.
 *
 * @throws Error where it is not; its message is one line
 */
export function insistOnSegmenter(name: SegmenterName): void {
  try {
    require(MODULES[name]);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`the segmenter ${name} cannot be loaded (${reason}); leave out --segmenter to use the other`);
  }
}

/** The segmenter that this machine takes by default. Only the module is loaded, which is quick; the dictionary is not. */
export function defaultSegmenter(): SegmenterName {
  try {
    insistOnSegmenter('nodejieba');
    return 'nodejieba';
  } catch {
    return 'node-rs';
  }
}
