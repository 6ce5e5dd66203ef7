/** What may stand before the first tag of a page: white space, comments, an XML declaration. */
const PROLOGUE = /\s+|<!--(?:[^-]|-(?!->))*-->|<\?xml[^>]*>/y;
const PAGE_START = /<(?:!doctype\s+html|html|head|body)\b/iy;
const TAGS = /<\/?(?:p|div|span|table|tr|td|br|h[1-6]|ul|li|a|font|strong|b|meta|title)\b[^<>]*>/gi;

/** This many tags in the first characters make a page of a file whatever its name; a single one does of `.html`. */
const MANY_TAGS = 10;
const LOOK_AT = 16 * 1024;

/** Tells a page from plain text, by its content first and by the file's extension second. */
export function looksLikePage(text: string, extension: string): boolean {
  const start = text.slice(0, LOOK_AT);
  if (startsAsPage(start)) return true;
  const tags = start.match(TAGS)?.length ?? 0;
  return tags >= MANY_TAGS || (tags > 0 && /^\.(x?html?|shtml)$/i.test(extension));
}

function startsAsPage(start: string): boolean {
  PROLOGUE.lastIndex = 0;
  let at = 0;
  while (PROLOGUE.test(start)) at = PROLOGUE.lastIndex;
  PAGE_START.lastIndex = at;
  return PAGE_START.test(start);
}
