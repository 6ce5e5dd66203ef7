/** Whether a file is golden or gold: such files lie beside documents and are none. */
export function isGolden(file: string): boolean {
  return /\.(expected|gold)\.jsonl$/i.test(file);
}
