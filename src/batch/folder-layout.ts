import type { Format } from '../export/formats.js';
import { layOut } from '../export/index.js';
import type { InputFile } from '../load/index.js';
import { keyOf, locationOf } from '../manifest/location.js';
import { MANIFEST } from '../manifest/manifest.js';

/** What lies where in and around an output folder, by the place of a document among the inputs. */
export interface FolderLayout {
  /** The {@link keyOf} where each document lies. */
  keys: readonly string[];
  /** The path of its outputs below the folder, with `/` and without the extension of a format. */
  names: readonly string[];
  /** The paths of its outputs, in the order of the formats. */
  outputsAt(place: number): string[];
  /** Tells an output from all others of the run; `format` is the format's place in their order. */
  numberOf(place: number, format: number): number;
  /** The same for the manifest. */
  manifestNumber: number;
}

/** A document of that name must not be written over the manifest. */
const MANIFEST_PLACE: InputFile = { file: '', path: MANIFEST };

export function layOutFolder(inputs: readonly InputFile[], folder: string, formats: readonly Format[]): FolderLayout {
  const names = layOut([...inputs, MANIFEST_PLACE]).slice(0, -1);
  return {
    keys: inputs.map((input) => keyOf(locationOf(input, folder))),
    names,
    outputsAt: (place) => formats.map((format) => `${names[place]}.${format}`),
    numberOf: (place, format) => place * formats.length + format,
    manifestNumber: inputs.length * formats.length,
  };
}
