import { expect, it } from 'vitest';
import { readDocx } from '../../../src/load/word/docx.js';
import { docxBytes } from './docx-bytes.js';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const definition = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const HEADINGS = level(0, 'japaneseCounting', '%1、') + level(1, 'chineseCounting', '（%2）');

const paragraph = (text: string, properties: string) =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (text: string, id: number, at = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

it.each([
  [
    'of paragraphs',
    definition(0, HEADINGS) + list(1, 0),
    numbered('概况', 1) + numbered('收入', 1, 1) + numbered('支出', 1, 1) + numbered('安排', 1),
    '一、概况\n（一）收入\n（二）支出\n二、安排',
  ],
  [
    'of a paragraph without text, which has a number too',
    definition(0, HEADINGS) + list(1, 0),
    numbered('概况', 1) + numbered('', 1) + numbered('安排', 1),
    '一、概况\n三、安排',
  ],
  [
    'that begin anew',
    definition(0, HEADINGS) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 2),
    '一、甲\n二、乙\n一、丙\n二、丁',
  ],
  [
    'with a level of another look',
    definition(0, HEADINGS) + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1)')}</w:lvlOverride>`),
    numbered('甲', 1) + numbered('乙', 1),
    '1) 甲\n2) 乙',
  ],
  [
    'of a list that a style defines',
    `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="s"/>${HEADINGS}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum>' +
      list(1, 1),
    numbered('甲', 1),
    '一、甲',
  ],
  [
    'in a newer format, of which an older one is given',
    definition(
      0,
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001"/></mc:Choice>' +
        '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>',
    ) + list(1, 0),
    numbered('甲', 1),
    '03. 甲',
  ],
  ['of no list', definition(0, HEADINGS) + list(1, 0), numbered('甲', 0) + numbered('乙', 9), '甲\n乙'],
])('numbers %s', async (_, numbering, body, text) => {
  expect((await readDocx(await docxBytes(body, { numbering }))).text).toBe(text);
});

it('numbers of a style, its level its own, and none where the paragraph takes them off', async () => {
  const style = (id: string, at: number, base = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}` +
    `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const styles =
    style('a', 0) +
    style('b', 1) +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="b"/></w:style>';
  const styled = (text: string, id: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
  const body =
    styled('概况', 'a') +
    styled('收入', 'b') +
    styled('支出', 'c') +
    styled('说明', 'a', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
    styled('安排', 'a');
  const numbering = definition(0, HEADINGS) + list(1, 0);
  expect((await readDocx(await docxBytes(body, { styles, numbering }))).text).toBe(
    '一、概况\n（一）收入\n（二）支出\n说明\n二、安排',
  );
});
