/** Words that join the items of a list of names. */
export const FUNCTION_JOINS: ReadonlySet<string> = new Set(['、', '和', '及', '与', '以及']);
