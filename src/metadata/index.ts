import { fold } from '../reading/index.js';
import type { DocumentMetadata, SourceDocument } from '../types.js';
import { documentNumberOf } from './document-number.js';
import { fullName, isGovernment, issuerOf, reportingGovernment } from './issuer.js';
import { kindOf } from './kind.js';
import { endsOf } from './lines.js';
import { dateOfIssue } from './published.js';
import { regionOf } from './region.js';
import { PAGES } from './self-named.js';
import { speechIn } from './speech.js';
import { titleOf } from './title.js';
import { reportYear } from './year.js';

/** A document as its metadata are read: its text and what is stated outside of it. */
export type MetadataSource = Pick<
  SourceDocument,
  'text' | 'title' | 'published' | 'source' | 'issuer' | 'documentNumber'
>;

/**
 * What a document says of itself: which kind of report it is, who issued it when and for which year, and the division
 * that it is from. What is stated outside the text goes first; the text is asked in its title, its first lines and its
 * last. Nothing is thrown; what can't be told is absent.
 *
 * @param dated ISO date that stands under the title or behind 发布日期 in the text, where that is known already
 */
export function readMetadata(source: MetadataSource, dated?: string): DocumentMetadata {
  const ends = endsOf(source.text);
  const { opening, closing } = ends;
  const speech = speechIn(opening);
  const title = titleOf(source.title, opening);
  const kind = (title && kindOf(title.reading)) ?? (speech.body === undefined ? undefined : 'work-report');
  const published = source.published ?? dated ?? dateOfIssue(ends) ?? speech.date;
  const year = reportYear({ title: title?.reading, kind, given: speech.date, published, opening });
  const named = issuerOf({ ...ends, stated: source.issuer, title, speech, source: source.source });
  const region = regionOf({
    issuer: named && fold(named.name),
    issuerHeadsTitle: named?.from === 'title',
    title: title?.reading,
    meeting: speech.meeting,
    opening: opening.map(({ reading }) => reading),
    closing: closing.map(({ reading }) => reading),
    source: source.source && fold(source.source),
    text: () => fold(source.text.slice(0, PAGES)),
    year,
  });
  const government = title && reportingGovernment(title.reading, speech.meeting, region?.name);
  const issuer = named && !isGovernment(named.name) ? fullName(named.name, region?.name) : (government ?? named?.name);
  const documentNumber = documentNumberOf(source.documentNumber, opening);
  return {
    ...(title && { title: title.text }),
    ...(kind && { kind }),
    ...(issuer && { issuer }),
    ...(region && { region: { name: region.name, code: region.code } }),
    ...(year !== undefined && { year }),
    ...(published !== undefined && { published }),
    ...(documentNumber !== undefined && { documentNumber }),
  };
}
