/**
 * Whether a file or folder is hidden by its name, or by Word and WPS, which put `~$report.docx` beside a document while it
 * is open.
 */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$.*\.(?:doc|dot|wps|rtf)[xm]?$)/i.test(name);
}
