export function parseDate(_text: string, _reference?: string): string | undefined {
  return undefined;
}
