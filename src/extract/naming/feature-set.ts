/** A group of features, one for each of its values. */
export interface FeatureTable {
  readonly name: string;
  readonly values: readonly string[];
  /** Number of the feature of the first value; the others follow. */
  readonly base: number;
}

/** Weights by the names of tables and of their values. */
export type StatedWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Weights are stated as integers, so many to one in the logarithm of the odds. */
export const WEIGHT_UNIT = 100;

/** Features of which each has a number, by the order in which their tables were added, and a weight that goes by name. */
export class FeatureSet {
  readonly tables: FeatureTable[] = [];
  count = 0;

  /** Adds a table; returns the number of the feature of its first value. */
  add(name: string, values: readonly string[]): number {
    const base = this.count;
    this.tables.push({ name, values, base });
    this.count += values.length;
    return base;
  }

  /** The names of the table and of the value that a feature stands for. */
  nameOf(feature: number): { table: string; value: string } {
    const { name, values, base } = this.tables.findLast((table) => table.base <= feature)!;
    return { table: name, value: values[feature - base]! };
  }

  /** The weights by the numbers of the features; 0 where none is stated. */
  weights(stated: StatedWeights): Float64Array {
    const read = new Float64Array(this.count);
    for (const { name, values, base } of this.tables)
      for (const [i, value] of values.entries()) read[base + i] = (stated[name]?.[value] ?? 0) / WEIGHT_UNIT;
    return read;
  }
}

/** The numbers from 0 up to one that stands for itself and all larger ones. */
export const upTo = (most: number): string[] =>
  Array.from({ length: most + 1 }, (_, i) => (i === most ? `${i}+` : `${i}`));
