export function parseNumber(_text: string): { value: number } | undefined {
  return undefined;
}
