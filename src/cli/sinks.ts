import path from 'node:path';
import { type Exporter, exporter, layOut, prepareFolder, table, WriteError, writeWhole } from '../export/index.js';
import type { InputFile } from '../load/index.js';
import type { DocumentResult } from '../types.js';
import { UsageError } from './exit.js';
import { type Io, widthOf } from './io.js';
import type { ExtractPlan } from './options.js';
import { paintFor } from './paint.js';
import { print } from './standard-output.js';

/** Where the results of a run go, document by document. */
export interface Sink {
  /** @param place the document's place among the inputs */
  take(result: DocumentResult, place: number): Promise<void>;
  end(): Promise<void>;
}

/**
 * The sink that a plan asks for.
 *
 * @throws UsageError where the output folder can't be one
 */
export async function openSink(plan: ExtractPlan, inputs: readonly InputFile[], io: Io): Promise<Sink> {
  const { target } = plan;
  switch (target.to) {
    case 'terminal':
      return streamSink(table({ header: plan.header, width: widthOf(io.stdout), paint: paintFor(io) }), io);
    case 'stdout':
      return streamSink(exporter(target.format, inputs.length === 1 ? 'one' : 'several', plan), io);
    case 'folder': {
      await prepareFolder(target.folder).catch(asUsageError);
      const outputs = layOut(inputs).map((name) => path.join(target.folder, name));
      return {
        async take(result, place) {
          for (const format of target.formats) {
            await writeWhole(`${outputs[place]}.${format}`, wholeOutput(exporter(format, 'one', plan), result));
          }
        },
        async end() {},
      };
    }
  }
}

function asUsageError(error: unknown): never {
  throw error instanceof WriteError ? new UsageError(error.message) : error;
}

function wholeOutput(format: Exporter, result: DocumentResult): string {
  return format.begin() + format.document(result, 0) + format.end();
}

function streamSink(format: Exporter, { stdout }: Io): Sink {
  let taken = 0;
  const begin = async () => {
    if (taken === 0) await print(stdout, format.begin());
  };
  return {
    async take(result) {
      await begin();
      await print(stdout, format.document(result, taken));
      taken++;
    },
    async end() {
      await begin();
      await print(stdout, format.end());
    },
  };
}
