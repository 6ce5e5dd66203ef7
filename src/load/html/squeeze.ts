/** Text without the spaces that pages set words apart with (`来　　源：`), the tabs between cells kept. */
export function squeeze(text: string): string {
  return text.replace(/[^\S\t]+/g, '').trim();
}
