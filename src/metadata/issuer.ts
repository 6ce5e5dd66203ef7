import { isBody, leadingBody, signatureIn } from './bodies.js';
import { dateIn } from './dates.js';
import type { Ends, Line } from './lines.js';
import { type Speech, speakerIn } from './speech.js';

/** What the issuing body is read from. */
export interface IssuerSources extends Ends {
  /** As stated outside the text. */
  stated: string | undefined;
  title: Line | undefined;
  speech: Speech;
  /** 来源, which may be a body or the website that carries the document. */
  source: string | undefined;
}

/** A body's name, and where it was found: what heads a title is sure to be what the document is about. */
export interface Issuer {
  name: string;
  from: 'statement' | 'title' | 'speech' | 'line' | 'source';
}

/**
 * The body that issued a document, the surest place first: what is stated, the head of the title, whose report a speech
 * gives, a line of its own under or above the title, the signature, the source. A body that is named by its rank alone
 * (市人民政府) is left so: which city it is of, the region tells.
 */
export function issuerOf({ stated, title, speech, opening, closing, source }: IssuerSources): Issuer | undefined {
  if (stated !== undefined && stated.trim() !== '') return { name: stated.trim(), from: 'statement' };
  const head = title && leadingBody(title.reading);
  if (head) return { name: title.text.slice(head.start, head.end), from: 'title' };
  if (speech.body !== undefined) return { name: speech.body, from: 'speech' };
  const line = aroundTitle(opening, title) ?? signature(closing);
  if (line !== undefined) return { name: line, from: 'line' };
  if (source !== undefined && isBody(source)) return { name: source, from: 'source' };
  return undefined;
}

/** Lines under the title before the text goes off. */
const UNDER_TITLE = 4;

function aroundTitle(opening: readonly Line[], title: Line | undefined): string | undefined {
  const at = title ? opening.findIndex(({ reading }) => title.reading.startsWith(reading)) : -1;
  return opening
    .slice(at + 1, at + 1 + UNDER_TITLE)
    .map(bodyAlone)
    .find((body) => body !== undefined);
}

function signature(closing: readonly Line[]): string | undefined {
  for (const [back, line] of [...closing].reverse().entries()) {
    const named = signatureIn(line);
    if (named !== undefined) return named;
    const below = closing[closing.length - back];
    // A body alone in its line is a signature at the very end and above the date.
    const body = bodyAlone(line);
    if (body !== undefined && (below === undefined || dateIn(below.reading) !== undefined)) return body;
  }
  return undefined;
}

/** The body that stands alone in a line, the first where several issue together; 各县人民政府 are those addressed. */
function bodyAlone({ text, reading }: Line): string | undefined {
  if (speakerIn(reading) !== undefined || reading.startsWith('各')) return undefined;
  return reading.split(' ').every(isBody) ? text.split(' ')[0] : undefined;
}

const RANKED = /^(?:自治)?(省|市|州|县|区|旗)(?=\p{Script=Han}{2})/u;

/** The name of a body that is named by its rank alone, with its region where that is of the rank: 市人民政府. */
export function fullName(name: string, region: string | undefined): string {
  const ranked = RANKED.exec(name);
  return ranked && region?.endsWith(ranked[1]!) ? region + name.slice(ranked[0].length) : name;
}

/** Whether a body is named as a government in short: 某某省政府 for 某某省人民政府. */
export function isGovernment(name: string): boolean {
  return /(?<!人民)政府$/.test(name);
}

/** The government whose report a government work report is: of its region, or the State Council. */
export function reportingGovernment(
  title: string,
  meeting: string | undefined,
  region: string | undefined,
): string | undefined {
  if (!/政府工作(?:情况)?的?报告/.test(title)) return undefined;
  if (meeting !== undefined && /^(?:第.{1,4}届)?全国人民代表大会/.test(meeting)) return '国务院';
  return region && `${region}人民政府`;
}
