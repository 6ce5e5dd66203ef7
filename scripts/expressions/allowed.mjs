// Regular expressions that take more than linear time and meet no text that is long enough for it to matter: each with a
// part of it by which it is known, and what bounds its text.
const TITLE = 'titles and lines of 400 characters at most (metadata/lines.ts, metadata/title.ts)';

export const ALLOWED = [
  { file: 'lexicon/document-kinds.ts', part: '情况.*报告$', why: TITLE },
  { file: 'lexicon/document-kinds.ts', part: '(?:年度?|全年).*', why: TITLE },
  { file: 'lexicon/document-kinds.ts', part: '法治政府建设', why: TITLE },
  { file: 'lexicon/document-kinds.ts', part: '总结(?:和|及|与|暨)', why: TITLE },
  { file: 'metadata/kind.ts', part: '(.+)的通知$', why: TITLE },
  { file: 'metadata/kind.ts', part: '(?!草案)', why: TITLE },
  { file: 'metadata/kind.ts', part: '^.*《(.+)》$', why: TITLE },
  { file: 'metadata/speech.ts', part: '(?:会议|大会|全会)', why: TITLE },
  { file: 'metadata/title.ts', part: '《[^》]*》', why: TITLE },
  { file: 'metadata/year.ts', part: '《[^》]*》', why: TITLE },
  { file: 'structure/articles.ts', part: '《[^》]*》', why: 'the first 400 characters of a paragraph' },
  { file: 'metadata/short-names.ts', part: '自治([州县旗])', why: 'names of divisions, when the project is built' },
  { file: 'load/html/line-kind.ts', part: '版权所有', why: 'lines of 120 characters at most' },
  { file: 'load/format.ts', part: 'multipart', why: 'the first 1024 bytes of a file' },
];
