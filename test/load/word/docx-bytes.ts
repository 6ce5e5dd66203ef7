import { zipBytes } from './zip-bytes.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (list: string) => `<Relationships xmlns="${PACKAGE}">${list}</Relationships>`;

/** The parts of a document besides its body, each the XML inside its root element. */
export interface Parts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  /** The title of its properties. */
  title?: string;
}

/** The smallest docx with that body: for what no program that makes documents can be asked to write. */
export function docxBytes(body: string, parts?: Parts): Promise<Buffer> {
  return zipBytes(docxEntries(body, parts));
}

/** Its parts by their names in the package. */
export function docxEntries(body: string, { title, ...parts }: Parts = {}): Record<string, string> {
  const entries: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
        `<Relationship Id="r2" Type="${PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      Object.keys(parts)
        .map((name, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
        .join(''),
    ),
  };
  for (const [name, inside] of Object.entries(parts)) {
    entries[`word/${name}.xml`] = `<w:${name} xmlns:w="${WORD}">${inside}</w:${name}>`;
  }
  if (title !== undefined) {
    entries['docProps/core.xml'] =
      `<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>${title}</dc:title></c:coreProperties>`;
  }
  return entries;
}
