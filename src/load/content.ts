import type { SourceDocument } from '../types.js';

/** What the reader of a format finds in a document: all of a {@link SourceDocument} but what its file says of it. */
export interface Content extends Omit<SourceDocument, 'path' | 'format' | 'encoding' | 'messages'> {
  /** What the document's reader should be told, each one line without the path. */
  warnings?: string[];
}
