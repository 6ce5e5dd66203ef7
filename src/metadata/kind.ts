import { KIND_TITLES, NO_KIND_TITLE } from '../lexicon/document-kinds.js';
import type { DocumentKind } from '../types.js';

/**
 * The kind that a title tells. A title is judged by its end, as 贯彻落实政府工作报告的实施方案 is a plan; what is issued
 * under a letter (关于印发《…》的通知) by the title in the letter's.
 *
 * @param title in simplified characters
 */
export function kindOf(title: string): DocumentKind | undefined {
  const named = core(title);
  if (NO_KIND_TITLE.test(named)) return undefined;
  return KIND_TITLES.find(([, pattern]) => pattern.test(named))?.[0];
}

const LETTER = /(?:印发|转发|下达|批转|公布|发布)(.+)的通知$/;
const BEHIND = /(?:\((?!草案)[^()]*\)|\[[^\]]*\]|【[^】]*】|全文(?:发布)?|实录)$/;

function core(title: string): string {
  let named = title.replace(/\s/g, '');
  while (BEHIND.test(named)) named = named.replace(BEHIND, '');
  const issued = LETTER.exec(named)?.[1];
  if (issued !== undefined) named = issued;
  return named.replace(/^.*《(.+)》$/, '$1').replace(/\(草案\)$/, '');
}
