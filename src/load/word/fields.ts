/** Results that are of the printed page and not of the text. A table of contents would give each heading once more. */
const OF_THE_PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|TOC|TOA|INDEX|RD|XE|TC)\b/i;

/** Fields whose result may be of several paragraphs. */
const OF_PARAGRAPHS = /^\s*(?:TOC|TOA|INDEX)\b/i;

/** Characters of an instruction, after the white space at its start, that are enough to know what the field is. */
const NAME_LENGTH = 32;

/** Word takes twenty fields inside each other. What is inside more of them than this is not shown. */
const DEEPEST = 100;

interface Field {
  instruction: string;
  /** Whether its result has begun. */
  result: boolean;
  /** Whether what stands in it is text: not in its instruction, nor in the result of one that is of the page. */
  shows: boolean;
}

/**
 * The fields that a place in a text is inside of (ECMA-376 Part 1, 17.16). A field is an instruction and then its result
 * as it was last printed; both may hold other fields.
 */
export class Fields {
  private open: Field[] = [];
  /** Of the open ones, those that do not show what is in them. */
  private hiding = 0;
  private tooDeep = 0;

  begin(): void {
    if (this.open.length >= DEEPEST) {
      this.tooDeep++;
      return;
    }
    this.open.push({ instruction: '', result: false, shows: false });
    this.hiding++;
  }

  /** Takes a part of the instruction. */
  instruct(text: string): void {
    const field = this.innermost();
    if (!field || field.result || field.instruction.length >= NAME_LENGTH) return;
    field.instruction = (field.instruction + text).trimStart().slice(0, NAME_LENGTH);
  }

  separate(): void {
    const field = this.innermost();
    if (!field || field.result) return;
    field.result = true;
    field.shows = !isOfThePage(field.instruction);
    if (field.shows) this.hiding--;
  }

  end(): void {
    if (this.tooDeep > 0) this.tooDeep--;
    else if (this.open.pop()?.shows === false) this.hiding--;
  }

  /** Fields that a damaged document leaves open must not take the rest of the text with them. */
  endParagraph(): void {
    if (this.open.length === 0) return;
    this.open = this.open.filter(({ instruction }) => OF_PARAGRAPHS.test(instruction));
    this.hiding = this.open.filter(({ shows }) => !shows).length;
    this.tooDeep = 0;
  }

  /** Whether what stands here is text to be read. */
  get showing(): boolean {
    return this.hiding === 0 && this.tooDeep === 0;
  }

  private innermost(): Field | undefined {
    return this.tooDeep > 0 ? undefined : this.open.at(-1);
  }
}

/** Whether a field gives a page number, a table of contents or their like. */
export function isOfThePage(instruction: string): boolean {
  return OF_THE_PAGE.test(instruction);
}
