import type { WordFile } from './word-file.js';

/** Where a note is referred to, and its characters in the whole text. */
export interface Note {
  reference: number;
  from: number;
  to: number;
}

/**
 * Finds the notes of a kind ([MS-DOC] 2.8.18 and 2.8.20), in the order of their references. A note begins where the one
 * before it ends, or after that: in a damaged file all could have the same text.
 */
export function readNotes(file: WordFile, kind: 'footnotes' | 'endnotes'): Note[] {
  const references = file.part(kind === 'footnotes' ? 'footnoteReferences' : 'endnoteReferences');
  const places = file.part(kind);
  const story = file.story(kind);
  const count = Math.max(0, Math.floor((references.length - 4) / 6));
  const notes: Note[] = [];
  let end = story.from;
  for (let index = 0; index < count && (index + 2) * 4 <= places.length; index++) {
    const from = Math.max(end, story.from + places.readUInt32LE(index * 4));
    end = Math.max(end, Math.min(story.to, story.from + places.readUInt32LE(index * 4 + 4)));
    notes.push({ reference: references.readUInt32LE(index * 4), from, to: end });
  }
  return notes;
}
