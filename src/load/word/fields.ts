/** Results that are of the printed page and not of the text. A table of contents would give each heading once more. */
const OF_THE_PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|TOC|TOA|INDEX|RD|XE|TC)\b/i;

/** Fields whose result may be of several paragraphs. */
const OF_PARAGRAPHS = /^\s*(?:TOC|TOA|INDEX)\b/i;

interface Field {
  instruction: string;
  /** Whether its result has begun. */
  result: boolean;
}

/**
 * The fields that a place in a text is inside of (ECMA-376 Part 1, 17.16). A field is an instruction and then its result
 * as it was last printed; both may hold other fields.
 */
export class Fields {
  private open: Field[] = [];

  begin(): void {
    this.open.push({ instruction: '', result: false });
  }

  /** Takes a part of the instruction. */
  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.result) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.result = true;
  }

  end(): void {
    this.open.pop();
  }

  /** Fields that a damaged document leaves open must not take the rest of the text with them. */
  endParagraph(): void {
    if (this.open.length > 0) this.open = this.open.filter(({ instruction }) => OF_PARAGRAPHS.test(instruction));
  }

  /** Whether what stands here is text to be read. */
  get showing(): boolean {
    return this.open.every(({ instruction, result }) => result && !isOfThePage(instruction));
  }
}

/** Whether a field gives a page number, a table of contents or their like. */
export function isOfThePage(instruction: string): boolean {
  return OF_THE_PAGE.test(instruction);
}
