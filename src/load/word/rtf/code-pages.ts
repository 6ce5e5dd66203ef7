/** Encodings by the character set of a font. */
const BY_CHARSET: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};

/** Encodings by the number of a Windows code page. */
const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1252: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The encodings of a document's bytes: those of its fonts, else its own. */
export class CodePages {
  private document = 'windows-1252';
  private readonly fonts = new Map<number, string>();

  setDocument(codePage: number): void {
    this.document = BY_CODE_PAGE[codePage] ?? this.document;
  }

  setFont(font: number, charset: number): void {
    const encoding = BY_CHARSET[charset];
    if (encoding) this.fonts.set(font, encoding);
  }

  /** A font of another character set than the East Asian ones says nothing: programs set Chinese text in them. */
  of(font: number): string {
    return this.fonts.get(font) ?? this.document;
  }
}
