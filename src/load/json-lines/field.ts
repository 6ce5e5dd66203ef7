/**
 * A field of a parsed JSON object: `text`, or `data.text` for the field `text` of `data`; a field whose own name has a
 * dot is found first. Elements of arrays have their numbers for names.
 *
 * @returns nothing where there is none
 */
export function fieldOf(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  if (Object.hasOwn(object, name)) return (object as Record<string, unknown>)[name];
  const dot = name.indexOf('.');
  return dot < 0 ? undefined : fieldOf(fieldOf(object, name.slice(0, dot)), name.slice(dot + 1));
}
