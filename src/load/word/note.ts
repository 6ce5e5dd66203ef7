import type { Block } from './blocks.js';

/** A note's blocks without the space that programs put behind its mark. */
export function noteText(blocks: Block[]): Block[] {
  const first = blocks[0];
  return first?.kind === 'paragraph' ? [{ ...first, text: first.text.trimStart() }, ...blocks.slice(1)] : blocks;
}
