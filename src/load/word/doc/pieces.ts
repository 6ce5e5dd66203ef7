import { iconv } from '../../iconv.js';
import { damaged } from './damaged.js';
import type { WordFile } from './word-file.js';

/** A stretch of text as it stands in the stream. */
export interface Piece {
  /** Its characters: from the first up to, not including, the last. */
  from: number;
  to: number;
  /** Where the first of them stands in the stream. */
  offset: number;
  bytesPerCharacter: 1 | 2;
}

/** All text of a document, its stories one behind the other, and where it stands in the stream. */
export interface PieceText {
  text: string;
  pieces: Piece[];
}

const SKIPPED = 1;
const PIECE_TABLE = 2;
/** Set where a piece has a byte for each character; the offset is then doubled. */
const NARROW = 0x40000000;

/**
 * Reads the piece table ([MS-DOC] 2.4.1): text that was edited lies in pieces that are in no order.
 *
 * @throws LoadError where there is none
 */
export function readPieces(file: WordFile): PieceText {
  const table = pieceTable(file.part('pieces'));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  let text = '';
  for (let index = 0; index < count; index++) {
    const from = table.readUInt32LE(index * 4);
    const to = table.readUInt32LE(index * 4 + 4);
    // No text is longer than its stream, or than its pieces say.
    if (from !== text.length || to < from || to > file.main.length) throw damaged();
    const compressed = table.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const narrow = (compressed & NARROW) !== 0;
    const offset = narrow ? ((compressed & ~NARROW) >>> 0) / 2 : compressed;
    const bytesPerCharacter = narrow ? 1 : 2;
    const bytes = file.main.subarray(offset, offset + (to - from) * bytesPerCharacter);
    const piece = narrow ? iconv().decode(bytes, 'windows-1252') : bytes.toString('utf16le');
    if (piece.length !== to - from) throw damaged();
    text += piece;
    pieces.push({ from, to, offset, bytesPerCharacter });
  }
  return { text, pieces };
}

function pieceTable(part: Buffer): Buffer {
  let at = 0;
  while (part[at] === SKIPPED) at += 3 + part.readUInt16LE(at + 1);
  if (part[at] !== PIECE_TABLE) throw damaged();
  return part.subarray(at + 5, at + 5 + part.readUInt32LE(at + 1));
}
