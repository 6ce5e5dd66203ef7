/** Longer than the 1024 bytes of the WHATWG prescan: content systems put scripts before the meta element. */
const PRESCAN_BYTES = 8192;

/**
 * The encoding that a page or XML document names in its own head, in small letters: `<meta charset>`, `<meta
 * http-equiv="Content-Type" content="…charset=…">` or `<?xml encoding="…"?>`. Only what it says; pages that say
 * gb2312 and are UTF-8 are common.
 */
export function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, PRESCAN_BYTES);
  const found =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return found?.[1]?.toLowerCase();
}
