/** What writers put where the author gave no title: names of programs and files. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)|wps|kingsoft|untitled|无标题|未命名|新建|文档\s*\d*$|幻灯片|slide|document\s*\d*$|pdf|scan|扫描|image|img)|\.(?:docx?|wps|wpt|pdf|xlsx?|pptx?|et|rtf|tmp|txt|indd|cdr|dwg)$|^[\d\s._-]*$/i;

/**
 * The title that a document's properties state, where it is one: not the name of a file or program, in Chinese, and not
 * what the text itself says in full in a line near its beginning.
 *
 * @param stated as the file states it
 * @param text the document's text
 */
export function sensibleTitle(stated: unknown, text: string): string | undefined {
  if (typeof stated !== 'string') return undefined;
  if (stated.length > LONGEST_STATED) return undefined;
  const title = stated.replace(/\s+/g, ' ').trim();
  if (title.length > LONGEST || /[\ufffd\p{Cc}]/u.test(title)) return undefined;
  if (NO_TITLE.test(title) || !/\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u.test(title))
    return undefined;
  const opening = bare(text.slice(0, OPENING));
  return opening.includes(bare(title)) ? undefined : title;
}

/** Characters of a title, and of one with the white space that may be in it. */
const LONGEST = 120;
const LONGEST_STATED = 1000;
const OPENING = 400;
const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '');
