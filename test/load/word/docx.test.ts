import * as docx from 'docx';
import { describe, expect, it } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import { readDocx } from '../../../src/load/word/docx.js';
import type { Table } from '../../../src/types.js';
import { zip } from '../archive/zip.js';
import { docxBytes } from './docx-bytes.js';
import { zipBytes } from './zip-bytes.js';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Each cell's text with its place and spans: `row,column rowSpan×columnSpan text`, `*` where it is a header. */
function cellsOf(text: string, table: Table | undefined): string[] {
  return (table?.cells ?? []).map(
    ({ start, end, row, column, rowSpan, columnSpan, header }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${text.slice(start, end)}${header ? '*' : ''}`,
  );
}

describe('what is text and what is not', () => {
  it.each([
    ['runs join', run('受理2') + run('14') + run('件'), '受理214件'],
    ['a tab is a space', `${run('窗口')}<w:r><w:tab/></w:r>${run('8个')}`, '窗口 8个'],
    ['a line break ends a line', `${run('一线')}<w:r><w:br/></w:r>${run('二线')}`, '一线\n二线'],
    ['so does a page break', `<w:r><w:br w:type="page"/></w:r>${run('次页')}`, '次页'],
    ['what was inserted stays', `<w:ins>${run('新增16件')}</w:ins>`, '新增16件'],
    [
      'what was deleted goes',
      `${run('共')}<w:del><w:r><w:delText>15</w:delText></w:r></w:del>${run('16件')}`,
      '共16件',
    ],
    ['what was moved goes from its old place', `<w:moveFrom>${run('旧处')}</w:moveFrom>${run('新处')}`, '新处'],
    ['hidden text goes', run('共16件') + run('内部数17件', '<w:vanish/>'), '共16件'],
    ['what is not hidden stays', run('共16件', '<w:vanish w:val="0"/>'), '共16件'],
    ['a page number goes', run('第') + field(' PAGE ', '3') + run('页起'), '第页起'],
    ['another field has its result', run('表') + field(' SEQ 表 \\* ARABIC ', '2') + run(' 收支'), '表2 收支'],
    ['a simple field too', `<w:fldSimple w:instr="SEQ 图">${run('4')}</w:fldSimple>`, '4'],
    ['a simple page number goes', `${run('共')}<w:fldSimple w:instr="NUMPAGES">${run('9')}</w:fldSimple>`, '共'],
    ['a field that is never ended takes its paragraph only', `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, ''],
    ['links are text', `<w:hyperlink>${run('官网')}</w:hyperlink>`, '官网'],
    ['soft hyphens go', `${run('a\u00ad')}<w:r><w:softHyphen/><w:t>b</w:t></w:r>`, 'ab'],
    ['a hyphen that does not break', `${run('2021')}<w:r><w:noBreakHyphen/></w:r>${run('3号')}`, '2021-3号'],
    ['raised digits stay raised', run('面积12km') + run('2', '<w:vertAlign w:val="superscript"/>'), '面积12km²'],
    ['lowered ones are digits', run('CO') + run('2', '<w:vertAlign w:val="subscript"/>'), 'CO2'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '✓'],
    ['a symbol of an unknown font', `${run('甲')}<w:r><w:sym w:font="某字体" w:char="F041"/></w:r>`, '甲'],
    ['ruby', '<w:ruby><w:rt><w:r><w:t>chuò</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>辍</w:t></w:r></w:rubyBase>', '辍'],
    [
      'a fraction keeps its bar',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>',
      '1/3',
    ],
    ['content in controls', `<w:sdt><w:sdtPr/><w:sdtContent>${run('受理7件')}</w:sdtContent></w:sdt>`, '受理7件'],
    [
      'what asks to be filled in goes',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`,
      '',
    ],
    [
      'an alternative is read once',
      `<mc:AlternateContent><mc:Choice>${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`,
      '新',
    ],
    ['comments leave nothing', `${run('正文')}<w:r><w:commentReference w:id="1"/></w:r>`, '正文'],
    ['white space inside is kept', run('州长　 某某'), '州长　 某某'],
  ])('%s', async (_, inside, text) => {
    const content = await readDocx(await docxBytes(paragraph(inside) + paragraph(run('尾'))));
    expect(content).toEqual({ text: text === '' ? '尾' : `${text}\n尾` });
  });
});

describe('paragraphs', () => {
  it('go on in the next where their end was deleted or hidden', async () => {
    const body =
      paragraph(run('全年办结'), '<w:rPr><w:del/></w:rPr>') +
      paragraph(run('214件'), '<w:rPr><w:vanish/></w:rPr>') +
      paragraph(run('。')) +
      paragraph(run('完。'));
    expect((await readDocx(await docxBytes(body))).text).toBe('全年办结214件。\n完。');
  });

  it('of a heading are one line, whatever breaks it has', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
    const broken = `${run('一、工作')}<w:r><w:br/></w:r>${run('情况')}`;
    const body = paragraph(broken, '<w:pStyle w:val="1"/>') + paragraph(broken);
    expect((await readDocx(await docxBytes(body, { styles }))).text).toBe('一、工作情况\n一、工作\n情况');
  });

  it('of a hidden style are hidden, those of a style based on it too', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="k"><w:name w:val="k"/><w:basedOn w:val="h"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="x"/></w:style>';
    const styled = (style: string) => paragraph(run(`样式${style}`), `<w:pStyle w:val="${style}"/>`);
    const content = await readDocx(await docxBytes(styled('h') + styled('k') + styled('x') + styled('z'), { styles }));
    expect(content.text).toBe('样式x\n样式z');
  });

  it('of a table of contents are left out, the headings that it names are not', async () => {
    const open =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC \\o "1-3" </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>';
    const body =
      paragraph(open + run('一、概况') + field('PAGEREF _1', '3')) +
      paragraph(`${run('二、安排')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      paragraph(run('一、概况'));
    expect((await readDocx(await docxBytes(body))).text).toBe('一、概况');
  });

  it('of text boxes stand below the one that the box is tied to', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(run('图例'))}${paragraph(run('单位：件'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = paragraph(`${run('如图')}${box}${run('所示。')}`) + paragraph(run('下段。'));
    expect((await readDocx(await docxBytes(body))).text).toBe('如图所示。\n图例\n单位：件\n下段。');
  });
});

describe('notes', () => {
  const notes = (kind: string, ...texts: string[]) =>
    texts.map(
      (text, id) => `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`,
    );
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  it('at the foot stand below their paragraph, those at the end there; their marks are no text', async () => {
    const body =
      paragraph(
        `${run('受理2023年')}${reference('endnote', 0)}${run('来信214件')}${reference('footnote', 1)}${run('。')}`,
      ) + paragraph(run('完。'));
    const parts = {
      footnotes: notes('footnote', '分隔线', '含重复来信3件。').join(''),
      endnotes: notes('endnote', '按收信日计。').join(''),
    };
    expect((await readDocx(await docxBytes(body, parts))).text).toBe(
      '受理2023年来信214件。\n含重复来信3件。\n完。\n按收信日计。',
    );
  });

  it('of a table stand below it', async () => {
    const cell = (inside: string) => `<w:tc>${paragraph(inside)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(run('教育'))}${cell(run('980') + reference('footnote', 0))}</w:tr><w:tr>${cell(run('卫生'))}${cell(run('75'))}</w:tr></w:tbl>`;
    const content = await readDocx(await docxBytes(body, { footnotes: notes('footnote', '含上年结转。').join('') }));
    expect(content.text).toBe('教育\t980\n卫生\t75\n含上年结转。');
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split('|')
      .map((each) => paragraph(run(each)))
      .join('')}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
  const read = async (body: string) => {
    const { text, tables } = await readDocx(await docxBytes(body));
    return { text, cells: (tables ?? []).map((each) => cellsOf(text, each)) };
  };

  it('have cells merged down and across, header rows and empty cells', async () => {
    const down = (text: string) => cell(text, '<w:vMerge w:val="restart"/>');
    const on = cell('', '<w:vMerge/>');
    const header = '<w:trPr><w:tblHeader/></w:trPr>';
    const body = table(
      `<w:tr>${header}${down('类别')}${cell('件数', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${header}${on}${cell('上年')}${cell('本年')}</w:tr>`,
      row(cell('来信|来访'), cell(''), cell('98')),
    );
    expect(await read(paragraph(run('单位：件')) + body)).toEqual({
      text: '单位：件\n类别\t件数\n\t上年\t本年\n来信来访\t\t98',
      cells: [
        [
          '0,0 2×1 类别*',
          '0,1 1×2 件数*',
          '1,1 1×1 上年*',
          '1,2 1×1 本年*',
          '2,0 1×1 来信来访',
          '2,1 1×1 ',
          '2,2 1×1 98',
        ],
      ],
    });
  });

  it('have rows that begin further right, and rows that were deleted', async () => {
    const body = table(
      row(cell('街道'), cell('户'), cell('人')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('12')}${cell('30')}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('1')}${cell('2')}</w:tr>`,
    );
    expect((await read(body)).text).toBe('街道\t户\t人\n\t12\t30');
  });

  it.each([
    ['a frame of one cell', table(row(cell('第一段，受理7件。|第二段。'))), '第一段，受理7件。\n第二段。'],
    ['one row', table(row(cell('填报单位：某局'), cell('单位：万元'))), '填报单位：某局\n单位：万元'],
    [
      'a table in a cell',
      table(
        row(
          cell('左栏'),
          `<w:tc>${table(row(cell('甲'), cell('1')), row(cell('乙'), cell('2')))}${paragraph('')}</w:tc>`,
        ),
      ),
      '左栏\n甲\t1\n乙\t2',
    ],
    [
      'a page in a cell',
      table(row(cell('正文'), cell('全年共受理来信来访二百余件。'.repeat(30))), row(cell('附'), cell('略'))),
      `正文\n${'全年共受理来信来访二百余件。'.repeat(30)}\n附\n略`,
    ],
  ])('%s only arranges', async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });

  it('of thousands of rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => row(cell(`项目${at}`), cell(String(at))));
    const { text, cells } = await read(table(...rows));
    expect(text.split('\n')).toHaveLength(3000);
    expect(cells[0]!.at(-1)).toBe('2999,1 1×1 2999');
  });
});

describe('title', () => {
  it.each([
    ['that the text opens with', '临江区工作报告', '临江区工作报告'],
    ['spaced otherwise', '临江区 工作报告', '临江区 工作报告'],
    ['of another document', '附件模板', undefined],
    ['that is empty', '', undefined],
  ])('of the properties, %s', async (_, title, expected) => {
    const body = paragraph(run('临江区')) + paragraph(run('工作报告')) + paragraph(run('受理214件。'));
    expect((await readDocx(await docxBytes(body, { title }))).title).toBe(expected);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no text', docxBytes(paragraph('')), 'holds no text; where its pages are pictures, run OCR on them first'],
    [
      'no body',
      zipBytes({ 'word/document.xml': '<w:document/>' }),
      'is a Word document (docx) without a body; save it again in Word or WPS',
    ],
    ['an empty part', zipBytes({ 'word/document.xml': '' }), 'without its main part'],
    [
      'more XML than the memory holds',
      zipBytes({ 'word/document.xml': Buffer.alloc(65e6, 0x20) }),
      'unpacks to more than 64 MB of text and marks; split it',
    ],
  ])('%s', async (_, bytes, message) => {
    const error = await readDocx(await bytes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).message).toContain(message);
  });

  it('bytes of an entry that are damaged', async () => {
    const bytes = await docxBytes(paragraph(run('受理来信214件，办结率98%。'.repeat(50))));
    const data = bytes.indexOf('word/document.xml') + 'word/document.xml'.length;
    bytes.fill(0xff, data + 20, data + 60);
    await expect(readDocx(bytes)).rejects.toThrow('is damaged as a Word document (docx)');
  });

  it('other documents inside it, which is told', async () => {
    const content = await readDocx(await docxBytes(`${paragraph(run('正文。'))}<w:altChunk r:id="r9"/>`));
    expect(content).toEqual({ text: '正文。', warnings: [expect.stringContaining('another document is embedded')] });
  });
});

it('entities are not expanded', async () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]>';
  const bytes = await zipBytes({
    'word/document.xml': `${bomb}<w:document><w:body>${paragraph(run('甲&b;&amp;&#20057;'))}</w:body></w:document>`,
  });
  expect((await readDocx(bytes)).text).toBe('甲&b;&乙');
});

it('XML in UTF-16', async () => {
  const xml = `<w:document><w:body>${paragraph(run('受理214件'))}</w:body></w:document>`;
  const bytes = await zipBytes({ 'word/document.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') });
  expect((await readDocx(bytes)).text).toBe('受理214件');
});

it('a whole report as a program writes it', async () => {
  const { Paragraph, TextRun, TableCell, TableRow } = docx;
  const text = (words: string, options: docx.IParagraphOptions = {}) => new Paragraph({ ...options, text: words });
  const cell = (words: string, options = {}) => new TableCell({ ...options, children: [text(words)] });
  const level = (at: number) => ({ numbering: { reference: 'headings', level: at } });
  const report = new docx.Document({
    footnotes: { 1: { children: [text('不含转办的12件。')] } },
    numbering: {
      config: [
        {
          reference: 'headings',
          levels: [
            { level: 0, format: docx.LevelFormat.CHINESE_COUNTING, text: '%1、' },
            { level: 1, format: docx.LevelFormat.CHINESE_COUNTING, text: '（%2）' },
            { level: 2, format: docx.LevelFormat.DECIMAL, text: '%3.' },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new docx.Header({ children: [text('页眉文字')] }) },
        footers: {
          default: new docx.Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [docx.PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          text('青石区2023年信访工作报告', { style: 'Title' }),
          text('（2024年1月15日）', { alignment: docx.AlignmentType.CENTER }),
          text('工作情况', level(0)),
          text('畅通渠道', level(1)),
          new Paragraph({
            children: [new TextRun('受理来信214件'), new docx.FootnoteReferenceRun(1), new TextRun('，办结率98%。')],
          }),
          text('规范办理', level(1)),
          text('开展督查35次。', level(2)),
          text('2023年整改问题8个。', level(2)),
          text('下步安排', level(0)),
          text('附表：', {}),
          new docx.Table({
            rows: [
              new TableRow({
                tableHeader: true,
                children: [cell('类别', { rowSpan: 2 }), cell('件数', { columnSpan: 2 })],
              }),
              new TableRow({ tableHeader: true, children: [cell('上年'), cell('本年')] }),
              new TableRow({ children: [cell('来信'), cell('1,200'), cell('1,350')] }),
            ],
          }),
        ],
      },
    ],
  });
  const content = await readDocx(Buffer.from(await docx.Packer.toBuffer(report)));
  expect(content.text.split('\n')).toEqual([
    '青石区2023年信访工作报告',
    '（2024年1月15日）',
    '一、工作情况',
    '（一）畅通渠道',
    '受理来信214件，办结率98%。',
    '不含转办的12件。',
    '（二）规范办理',
    '1. 开展督查35次。',
    '2. 2023年整改问题8个。',
    '二、下步安排',
    '附表：',
    '类别\t件数',
    '\t上年\t本年',
    '来信\t1,200\t1,350',
  ]);
  expect(content.title).toBe('青石区2023年信访工作报告');
  expect(content.tables).toHaveLength(1);
  expect(cellsOf(content.text, content.tables![0])).toEqual([
    '0,0 2×1 类别*',
    '0,1 1×2 件数*',
    '1,1 1×1 上年*',
    '1,2 1×1 本年*',
    '2,0 1×1 来信',
    '2,1 1×1 1,200',
    '2,2 1×1 1,350',
  ]);
  expect(content.warnings).toBeUndefined();
});

describe('tables in tables', () => {
  const nested = (depth: number, inside: string) =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${inside}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(depth)}`;
  const INSIDE = '<w:p><w:r><w:t>受理来信214件。</w:t></w:r></w:p>';

  it('are read through to the innermost', async () => {
    expect((await readDocx(await docxBytes(nested(60, INSIDE)))).text).toBe('受理来信214件。');
  });

  it('too deep to be read are told', async () => {
    await expect(readDocx(await docxBytes(nested(20_000, INSIDE)))).rejects.toThrow(LoadError);
  });
});

it('links that are no addresses', async () => {
  const bytes = await zipBytes({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<document><body><p><r><t>受理来信214件。</t></r></p></body></document>',
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" Type="hyperlink" Target="http://[示例" TargetMode="External"/></Relationships>',
  });
  expect((await readDocx(bytes)).text).toBe('受理来信214件。');
});

describe('what a few bytes ask for', () => {
  const P = '<w:p><w:r><w:t>受理来信214件。</w:t></w:r></w:p>';
  const note = (kind: string, inside: string) => `<w:${kind} w:id="1">${inside}</w:${kind}>`;
  const reference = (kind: string) => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;

  it('a note that many places refer to stands once, at the first', async () => {
    const referring = paragraph(`${run('甲')}${reference('footnote')}${reference('endnote')}`);
    const parts = {
      footnotes: note('footnote', paragraph(run('含重复来信3件。'))),
      endnotes: note('endnote', paragraph(run('按收信日计。'))),
    };
    expect((await readDocx(await docxBytes(referring.repeat(3), parts))).text).toBe(
      '甲\n含重复来信3件。\n甲\n甲\n按收信日计。',
    );
  });

  it('a note of thousands of paragraphs', async () => {
    const footnotes = note('footnote', `${'<w:p/>'.repeat(200_000)}${P}`);
    const bytes = await docxBytes(paragraph(`${run('甲')}${reference('footnote')}`), { footnotes });
    expect((await readDocx(bytes)).text).toBe('甲\n受理来信214件。');
  });

  it('symbols that no code stands for', async () => {
    const symbols = ['-5', '0', 'D800', 'E123', '110000', 'x'].map((code) => `<w:sym w:char="${code}"/>`).join('');
    expect((await readDocx(await docxBytes(paragraph(`${run('甲')}<w:r>${symbols}</w:r>`)))).text).toBe('甲');
  });

  it('older forms of what is not there, side by side', async () => {
    const forms = '<mc:Fallback/>'.repeat(200_000);
    expect((await readDocx(await docxBytes(`${P}<mc:AlternateContent>${forms}</mc:AlternateContent>`))).text).toBe(
      '受理来信214件。',
    );
  });

  it.each([
    ['elements', '<w:p/>'.repeat(1_500_000), 'holds more paragraphs, cells and other elements than fit in memory'],
    [
      'attributes of one',
      `<w:p ${Array.from({ length: 1500 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
      'holds more paragraphs, cells and other elements than fit in memory',
    ],
    ['bytes for their size', `<!--${' '.repeat(25e6)}-->`, 'unpacks to more than 200 times its '],
  ])('%s, more than there can be', async (_, many, message) => {
    const error = await readDocx(await docxBytes(P + many)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).message).toContain(message);
  });

  it('parts over each other', async () => {
    const document = `<w:document><w:body>${P}</w:body></w:document>`;
    const bytes = zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: document },
      { name: 'word/styles.xml', content: document, offset: 100 },
    ]);
    await expect(readDocx(bytes)).rejects.toThrow('is damaged as a Word document (docx)');
  });
});
