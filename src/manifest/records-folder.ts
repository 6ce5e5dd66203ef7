/** The folder below the output folder where a run keeps its lock, its journal and what is not yet in place. */
export const RECORDS = '.zhibiao';
