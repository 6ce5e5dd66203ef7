import type { Transferable } from 'node:worker_threads';
import { type OperatorNumbers, operatorsRead } from './rules.js';

/** Pieces of text on a page; far more than on a page that people read. */
export const MOST_TEXTS = 100_000;
/** Operators that draw a page; a map has some hundred thousand. */
export const MOST_OPERATORS = 1_000_000;
/** Operators of all pages that a document of any size may come to, and more for each of its bytes. */
const OPERATORS_AT_LEAST = 2_000_000;
const OPERATORS_PER_BYTE = 2;

/** @param size of the document in bytes */
export const mostOperators = (size: number): number => OPERATORS_AT_LEAST + OPERATORS_PER_BYTE * size;

/** A form is a page in itself: to begin one takes as long as so many operators, and to hand on its text as so many. */
const FORM = 50;
const CHUNK = 4;

/** How pdf.js's halves speak of a stream (StreamKind in its message_handler.js). */
const CLOSE = 3;
const ENQUEUE = 4;
const PULL = 6;
const START_COMPLETE = 8;

/** A message between pdf.js's halves. */
interface Message {
  sourceName: string;
  targetName: string;
  /** What is asked for, in the message that opens a stream. */
  action?: string;
  streamId?: number;
  stream?: number;
  chunk?: { items: readonly unknown[] } | OperatorChunk;
}

interface OperatorChunk {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
  length: number;
  lastChunk: boolean;
  separateAnnots: unknown;
}

const LAST_CHUNK: OperatorChunk = { fnArray: [], argsArray: [], length: 0, lastChunk: true, separateAnnots: null };

/** A page's texts or operators on their way. */
interface Stream {
  of: 'texts' | 'operators';
  most: number;
  length: number;
  ended: boolean;
}

const STREAMS: ReadonlyMap<string | undefined, Pick<Stream, 'of' | 'most'>> = new Map([
  ['GetTextContent', { of: 'texts', most: MOST_TEXTS }],
  ['GetOperatorList', { of: 'operators', most: MOST_OPERATORS }],
]);

type Listener = (event: { data: unknown }) => void;

/**
 * The port over which the two halves of pdf.js speak with each other in one thread, with a measure on what a page comes
 * to. A few bytes can draw a page without end, forms that draw two forms each; pdf.js has no limit, hands on operators
 * only once it has all of them, and lets nothing else have a turn until then. Here a stream that grows beyond all pages
 * that people read is ended: who reads it gets what came so far, and who writes it waits for ever to go on.
 */
export class PagePort {
  private readonly listeners = new Set<Listener>();
  private readonly streams = new Map<number, Stream>();
  /** Of what there was more than was handed on, since {@link beginPage}. */
  cut = { texts: false, operators: false };
  /** Operators of all pages so far, the cost of forms among them. */
  operators = 0;
  /** Whether some writer waits for ever, so that its document never says that it is closed. */
  waits = false;

  /** Those whose arguments are handed on; those of others are glyphs and pictures for the most part. */
  private readonly read: ReadonlySet<number>;

  constructor(private readonly ops: OperatorNumbers) {
    this.read = operatorsRead(ops);
  }

  beginPage(): void {
    this.cut = { texts: false, operators: false };
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  postMessage(message: Message, transfer: readonly Transferable[] = []): void {
    const { streamId = -1 } = message;
    const opened = STREAMS.get(message.action);
    if (opened) this.streams.set(streamId, { ...opened, length: 0, ended: false });
    const stream = this.streams.get(streamId);
    if (stream?.ended && message.stream !== START_COMPLETE) return;
    if (stream && message.stream === ENQUEUE) this.measure(stream, message, transfer);
    else this.deliver(message, transfer);
    if (message.stream === CLOSE) this.streams.delete(streamId);
  }

  private measure(stream: Stream, message: Message, transfer: readonly Transferable[]): void {
    const chunk = message.chunk!;
    const added = 'items' in chunk ? chunk.items.length + CHUNK : this.costOf(chunk);
    stream.length += added;
    if (stream.of === 'operators') this.operators += added;
    if (stream.length > stream.most) this.end(stream, message);
    else this.deliver('items' in chunk ? message : { ...message, chunk: this.withoutUnread(chunk) }, transfer);
  }

  private end(stream: Stream, { sourceName, targetName, streamId }: Message): void {
    stream.ended = true;
    this.waits = true;
    this.cut[stream.of] = true;
    const toReader = { sourceName, targetName, streamId };
    if (stream.of === 'operators') this.deliver({ ...toReader, stream: ENQUEUE, chunk: LAST_CHUNK });
    this.deliver({ ...toReader, stream: CLOSE });
    // With room for one piece more the writer waits behind the next, and nothing that asks for more reaches it.
    this.deliver({ sourceName: targetName, targetName: sourceName, streamId, stream: PULL, desiredSize: 1 });
  }

  private costOf({ length, fnArray }: OperatorChunk): number {
    return fnArray.reduce((sum, operator) => (operator === this.ops.paintFormXObjectBegin ? sum + FORM : sum), length);
  }

  private withoutUnread(chunk: OperatorChunk): OperatorChunk {
    const argsArray = chunk.argsArray.map((args, index) => (this.read.has(chunk.fnArray[index]!) ? args : null));
    return { ...chunk, argsArray };
  }

  /** As ports do it: a copy, to all that listen, once whoever posts has come to its end. */
  private deliver(message: object, transfer: readonly Transferable[] = []): void {
    const data: unknown = structuredClone(message, transfer.length > 0 ? { transfer: [...transfer] } : undefined);
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }
}
