import path from 'node:path';

/** What a folder is searched for. A file that is named itself is read whatever its extension. */
export const SUPPORTED_EXTENSIONS = [
  '.txt',
  '.text',
  '.htm',
  '.html',
  '.xhtml',
  '.shtml',
  '.docx',
  '.doc',
  '.wps',
  '.rtf',
  '.pdf',
] as const;

/** Whether the extension is that of a document. */
export function isSupported(file: string): boolean {
  return (SUPPORTED_EXTENSIONS as readonly string[]).includes(path.extname(file).toLowerCase());
}

/** Whether it is JSON Lines by its name: a document a line, in a field that the user names. */
export function isJsonLines(file: string): boolean {
  return ['.jsonl', '.ndjson'].includes(path.extname(file).toLowerCase());
}

/** Whether a file is read line by line: JSON Lines are, where it is known which field holds the text. */
export function isReadByLines(file: string, textField: string | undefined): boolean {
  return textField !== undefined && isJsonLines(file);
}

/** Whether it is an archive by its name: a folder in one file. */
export function isArchive(file: string): boolean {
  return path.extname(file).toLowerCase() === '.zip';
}
