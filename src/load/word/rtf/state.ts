/** What holds in a group of RTF and the groups inside it, until one of them says otherwise. */
export interface GroupState {
  /**
   * What its text is: text, the number of a list, the instruction of a field, the name of a font, the properties of a
   * shape (which may hold text in a group of its own), or nothing to be read.
   */
  use: 'text' | 'number' | 'instruction' | 'font' | 'shape' | 'nothing';
  /** Number of its font. */
  font: number;
  /** Characters that stand behind `\u` for programs that do not know it. */
  substitutes: number;
  hidden: boolean;
  deleted: boolean;
  raised: boolean;
}

export const AT_START: Readonly<GroupState> = {
  use: 'text',
  font: -1,
  substitutes: 1,
  hidden: false,
  deleted: false,
  raised: false,
};

/** Applies what a control word says of characters; whether it was such a word. */
export function applyToCharacters(state: GroupState, word: string, value: number | undefined): boolean {
  const on = value !== 0;
  switch (word) {
    case 'f':
      state.font = value ?? 0;
      return true;
    case 'uc':
      state.substitutes = Math.max(0, value ?? 1);
      return true;
    case 'v':
      state.hidden = on;
      return true;
    case 'deleted':
    case 'mvf':
      state.deleted = on;
      return true;
    case 'super':
      state.raised = on;
      return true;
    case 'sub':
    case 'nosupersub':
      state.raised = false;
      return true;
    case 'plain':
      Object.assign(state, { hidden: false, deleted: false, raised: false });
      return true;
    default:
      return false;
  }
}

/** Groups that are no text: definitions, what stands on every page, pictures, comments. */
export const NOT_TEXT = new Set(
  (
    'colortbl stylesheet info listtable listoverridetable revtbl rsidtbl header headerl headerr headerf footer footerl ' +
    'footerr footerf pict object ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atntime atndate ' +
    'atnref atrfstart atrfend bkmkstart bkmkend pn pntxta pntxtb filetbl tc tcn xe nonshppict shprslt nonesttables'
  ).split(' '),
);

/** Groups that a program may pass over if it does not know them, and that hold text all the same. */
export const KNOWN_OPTIONAL = new Set('fldinst shpinst shptxt nesttableprops footnote listtext pntext'.split(' '));
