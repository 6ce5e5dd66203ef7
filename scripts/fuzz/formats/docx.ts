import { inflateRawSync } from 'node:zlib';
import type { Random } from '../../../test/hostile/random.js';
import { zip } from '../../../test/load/archive/zip.js';
import { docxEntries, type Parts } from '../../../test/load/word/docx-bytes.js';
import { changedBytes } from '../mutate/bytes.js';
import { changedElements } from '../mutate/elements.js';
import type { Format } from './format.js';
import { fixture } from './texts.js';

/** The parts of a package by their names. */
type Package = Readonly<Record<string, string>>;

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const numbered = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(inside))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const TABLE = `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${[
  row(cell('事项', '<w:vMerge w:val="restart"/>'), cell('2023年', '<w:gridSpan w:val="2"/>')),
  row(cell('', '<w:vMerge/>'), cell('受理'), cell('办结')),
  row(cell('不动产登记'), cell('8120'), cell('8096')),
  row(cell('企业开办'), cell('2245'), cell('2245')),
].join('')}</w:tbl>`;

const BOX = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(run('图例3项'))}</w:txbxContent></v:textbox></w:pict></w:r>`;

const BLOCKS: readonly string[] = [
  paragraph(run('禾溪县2023年度工作报告'), '<w:pStyle w:val="t"/>'),
  paragraph(run('窗口服务'), `<w:pStyle w:val="h"/>${numbered(1, 0)}`),
  paragraph(
    run('全年受理来信214件') + run('2', '<w:vertAlign w:val="superscript"/>') + run('，办结率98%。'),
    numbered(1, 1),
  ),
  paragraph(`${run('接听电话3160次')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('。')}${BOX}`),
  paragraph(run('表') + field(' SEQ 表 ', '1') + run(' 办理情况（单位：件）')),
  TABLE,
  paragraph(
    `<w:del><w:r><w:delText>15</w:delText></w:r></w:del><w:ins>${run('16项')}</w:ins>${run('隐', '<w:vanish/>')}`,
  ),
  paragraph(
    `<w:hyperlink r:id="r9">${run('官网访问5.2万人次')}</w:hyperlink><w:r><w:endnoteReference w:id="2"/></w:r>`,
  ),
  `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('支出386.4万元。'), numbered(1, 2))}</w:sdtContent></w:sdt>`,
  paragraph(
    '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>',
  ),
  paragraph(field(' TOC \\o "1-3" ', '一、窗口服务') + run('2024年计划新增终端20台。')),
];
const BODY = BLOCKS.join('');

const PARTS: Parts = {
  title: '工作报告',
  styles:
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="t"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  numbering: `<w:abstractNum w:abstractNumId="1">${[
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%1.%2.%3'),
  ].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  footnotes: `<w:footnote w:id="1">${paragraph(run('其中重复3次。'))}</w:footnote>`,
  endnotes: `<w:endnote w:id="2">${paragraph(run('截至2023年底。'))}</w:endnote>`,
};

const documents: readonly Package[] = [
  docxEntries(BODY, PARTS),
  docxEntries(TABLE.repeat(2) + BODY, {}),
  unpacked(fixture('service-report.docx')),
];

/** The parts of a package as programs write it: the sizes stand in the central directory (APPNOTE.TXT, 4.3.12). */
function unpacked(archive: Buffer): Package {
  const parts: Record<string, string> = {};
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (/\.(?:xml|rels)$/.test(name)) parts[name] = content.toString();
  }
  return parts;
}

/** A few of the blocks, so that most inputs are read quickly. */
function small(random: Random): Package {
  return docxEntries(Array.from({ length: 1 + random.below(4) }, () => random.one(BLOCKS)).join(''), PARTS);
}

/** Parts that text depends on come up more often than what every package has. */
function someParts(of: Package, random: Random): string[] {
  const names = Object.keys(of);
  const told = names.filter((name) => /^word\/(?:document|numbering|styles|footnotes|endnotes)/.test(name));
  return Array.from({ length: 1 + random.below(2) }, () => random.one(random.chance(6) ? names : told));
}

export const docx: Format = {
  extension: 'docx',
  share: 12,
  make(random) {
    const document: Record<string, Buffer | string> = { ...(random.chance(6) ? random.one(documents) : small(random)) };
    for (const name of someParts(document as Package, random)) {
      const part = document[name]!.toString();
      document[name] = random.chance(5)
        ? changedBytes(Buffer.from(part), random, Buffer.from(BODY))
        : changedElements(part, random, random.chance(2) ? BODY : random.one(Object.values(random.one(documents))));
    }
    const method = random.one([0, 8]);
    const bytes = zip(Object.entries(document).map(([name, content]) => ({ name, content, method })));
    return random.chance(8) ? changedBytes(bytes, random, bytes) : bytes;
  },
};
