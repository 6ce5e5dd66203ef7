import { readFile } from 'node:fs/promises';
import { KINDS, type Kind, type Qualifier } from '../types.js';

/** One figure as annotators wrote it down: a line of a gold file. */
export interface GoldRow {
  /** 1-based line of the text as read. */
  line: number;
  /** The figure as written, number through unit. */
  text: string;
  /** Which occurrence of `text` in that line, from 1; the first where it is absent. */
  nth?: number;
  kind: Kind;
  /** A number in the base unit; for a date an ISO 8601 string. */
  value: number | string;
  /** Upper end of a range; `value` is then the lower. */
  max?: number;
  /** The base unit; '' or absent when there is none. */
  unit?: string;
  qualifier?: Qualifier;
  /** What is measured; a row without it is not asked for a name. */
  indicator?: string;
  /** Other indicators that serve as well. */
  also?: string[];
  delta?: 'up' | 'down';
  status?: 'actual' | 'target';
  /** The ISO 8601 period that the figure covers; a row without it is not asked for one. */
  period?: string;
  /** Other periods that serve as well. */
  periodAlso?: string[];
  /** Careful readers would not agree that it is a metric: it counts neither way. */
  optional?: boolean;
}

/** A gold row, and where in its file it stands. */
export interface NumberedRow {
  row: GoldRow;
  /** 1-based line of the gold file. */
  at: number;
}

/** A gold file that is not JSON Lines of gold rows; the message names the file and the line. */
export class GoldError extends Error {
  override name = 'GoldError';
}

/**
 * Reads a gold file. A field that is `null` counts as absent, fields of other names are passed over.
 *
 * @param name the file's name as it is told to a reader
 * @throws GoldError where the file can't be read or a line is no gold row
 */
export async function readGold(file: string, name: string): Promise<NumberedRow[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new GoldError(`${name} cannot be read (${error.code}); a gold file must be a plain text file`);
  });
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [{ row: parse(line, `${name}, line ${i + 1}`), at: i + 1 }]));
}

function parse(line: string, where: string): GoldRow {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    throw new GoldError(`${where} is not valid JSON (${(error as Error).message})`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new GoldError(`${where} is not a JSON object`);
  }
  const row = Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== null));
  for (const [field, { required, wanted, holds }] of Object.entries(FORMAT)) {
    const value: unknown = row[field];
    if (value === undefined ? required : !holds(value)) {
      const found = value === undefined ? 'is absent' : `is ${JSON.stringify(value)}`;
      throw new GoldError(`${where}: ${field} ${found}; it must be ${wanted}`);
    }
  }
  return row as unknown as GoldRow;
}

interface FieldFormat {
  required: boolean;
  wanted: string;
  holds(value: unknown): boolean;
}

const required = (format: Omit<FieldFormat, 'required'>): FieldFormat => ({ required: true, ...format });
const optional = (format: Omit<FieldFormat, 'required'>): FieldFormat => ({ required: false, ...format });

const countingNumber = {
  wanted: 'a whole number from 1',
  holds: (value: unknown) => Number.isInteger(value) && (value as number) >= 1,
};
const aNumber = { wanted: 'a number', holds: (value: unknown) => typeof value === 'number' };
const aText = { wanted: 'a text', holds: (value: unknown) => typeof value === 'string' };
const texts = {
  wanted: 'a list of texts',
  holds: (value: unknown) => Array.isArray(value) && value.every((each) => aText.holds(each)),
};
/** A date, which may be reduced to its month or year, or two of them. */
const PERIOD = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;
const aPeriod = {
  wanted: 'an ISO 8601 period such as 2021, 2021-08 or 2021-01/2021-06',
  holds: (value: unknown) => typeof value === 'string' && PERIOD.test(value),
};
const periods = {
  wanted: 'a list of ISO 8601 periods',
  holds: (value: unknown) => Array.isArray(value) && value.every((each) => aPeriod.holds(each)),
};
const trueOrFalse = { wanted: 'true or false', holds: (value: unknown) => typeof value === 'boolean' };
const oneOf = (...names: readonly string[]) => ({
  wanted: `one of ${names.join(', ')}`,
  holds: (value: unknown) => names.includes(value as string),
});

const FORMAT: Record<keyof GoldRow, FieldFormat> = {
  line: required(countingNumber),
  text: required({ wanted: 'the figure as written', holds: (value) => typeof value === 'string' && value !== '' }),
  nth: optional(countingNumber),
  kind: required(oneOf(...KINDS)),
  value: required({ wanted: 'a number or a date', holds: (value) => aNumber.holds(value) || aText.holds(value) }),
  max: optional(aNumber),
  unit: optional(aText),
  qualifier: optional(oneOf('over', 'under', 'about')),
  indicator: optional(aText),
  also: optional(texts),
  delta: optional(oneOf('up', 'down')),
  status: optional(oneOf('actual', 'target')),
  period: optional(aPeriod),
  periodAlso: optional(periods),
  optional: optional(trueOrFalse),
};
