/**
 * A value as JSON that any reader takes for the same characters as csv has. Half of a surrogate pair is no character: in
 * JSON it would be an escape (`\ud842`) that some parsers refuse, in UTF-8 it is U+FFFD, and so it is here.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  // It escapes nothing else in this way, but a backslash in a text may stand before these letters.
  return text.includes('\\ud') ? JSON.stringify(value, wellFormed, indent) : text;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}
