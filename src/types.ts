/** The kinds of figure, in the order in which they are listed to a reader. */
export const KINDS = ['count', 'rate', 'money', 'duration', 'measure', 'rank', 'date'] as const;
export type Kind = (typeof KINDS)[number];

/** `over` 余/多/超/以上/至少 · `under` 近/不足/以内 · `about` 约/左右. */
export type Qualifier = 'over' | 'under' | 'about';

/**
 * One figure of a report: a row of the spreadsheet.
 * All offsets and columns count UTF-16 code units in the text as read.
 */
export interface Metric {
  /** The document's path as given, relative to the folder that was named. Absent in the library's answers. */
  doc?: string;
  /** Heading path in the document, outermost first. */
  section: string[];
  /** 1-based line. */
  line: number;
  /** 1-based column of the first character, in UTF-16 units. */
  column: number;
  /** Offset of the first character; `text.slice(start, end) === metric.text`. */
  start: number;
  /** Offset behind the last character. */
  end: number;
  /** The figure as written, number through unit. */
  text: string;
  kind: Kind;
  /** A number in the base unit; for a date an ISO 8601 date, reduced date or interval. */
  value: number | string;
  /** Upper end of a range; `value` is then the lower. */
  max?: number;
  /** The base unit as written; '' when the figure has none; absent for dates. */
  unit?: string;
  qualifier?: Qualifier;
  /** What is measured; absent for dates and where the text names nothing. */
  indicator?: string;
  /** Who does it, where the name says so and it is not the document's own body: 行政机关负责人. */
  subject?: string;
  /** What is done: 审查. */
  action?: string;
  /** What it is done to, or the thing itself where nothing is done: 合同, 地区生产总值. */
  object?: string;
  /** Set where the figure is itself an amount of change. */
  delta?: 'up' | 'down';
  /** Absent for dates. */
  status?: 'actual' | 'target';
  /**
   * ISO 8601 period that the figure covers, reduced or an interval: as its sentence states, else its section, else the
   * year of the report. Absent for dates.
   */
  period?: string;
  /** 1-based page, of documents that have pages. */
  page?: number;
  /** Caption of the table that the figure stands in; '' where the table has none; absent outside tables. */
  table?: string;
  /** What heads its row in that table, outermost first. */
  rowHeaders?: string[];
  /** What heads its column in that table, outermost first. */
  columnHeaders?: string[];
  /** The document that it belongs to, of a file that holds several. */
  article?: ArticleName;
  /** The sentence that the figure stands in, white space folded; in a table its row, cells separated by tabs. */
  sentence: string;
  /**
   * How likely it is that the row needs no mending: a share, 0 to 1, to two decimals. Absent for dates, and where nothing
   * is known about it.
   */
  confidence?: number;
  /** The name that came second. Absent where it is not asked for, and where there was no other. */
  alternative?: string;
}

/** One of the documents that a file holds. */
export interface ArticleName {
  /** Its place in the file, from 1. */
  number: number;
  title?: string;
}

/** Something that a reader should be told and that did not stop the reading. */
export interface Message {
  /** The document it is about, as given. */
  path: string;
  /** One line, without the path. */
  text: string;
}

/** A cell of a table. */
export interface TableCell {
  /** UTF-16 offset of its first character in the document's text. */
  start: number;
  /** Offset behind its last character; `start` where it is empty. */
  end: number;
  /** Grid row and grid column that it begins in, from 0. */
  row: number;
  column: number;
  /** Grid rows and columns that it covers; merged cells cover several. */
  rowSpan: number;
  columnSpan: number;
  /** Marked as heading of its row or column in the document itself. */
  header?: true;
}

/**
 * A table of data in a document's text. There a row is a line, its cells under their columns and separated by tabs, and
 * what stands above and below it (caption, unit) are lines like all others.
 */
export interface Table {
  /** Offset of the first row's line. */
  start: number;
  /** Offset behind the last row's line, its line end not included. */
  end: number;
  /** In the order of the text. */
  cells: TableCell[];
}

/** What a document's bytes are; `doc` is also what WPS writes under its own name. */
export type SourceFormat = 'text' | 'html' | 'docx' | 'doc' | 'rtf' | 'pdf';

/** A document as read: its text and what is known about it. */
export interface SourceDocument {
  /** Path as given, relative to the folder that was named. */
  path: string;
  /** Which of the documents of its file it is, where the file's format holds several. */
  article?: ArticleName;
  /** The text, line ends normalised to LF; for other formats than plain text the readable text that was extracted. */
  text: string;
  format: SourceFormat;
  /** Name of the encoding that its text was in: utf-8, gb18030, big5, utf-16le, utf-16be … */
  encoding: string;
  title?: string;
  /** ISO 8601 date of publication where the document states it outside its text (html metadata). */
  published?: string;
  /** Who published it (来源), where stated. */
  source?: string;
  /** The body that issued it (发布机构, 发文机关), where the document states it outside its text. */
  issuer?: string;
  /** Its document number (文号, 发文字号), where stated outside its text. */
  documentNumber?: string;
  /** Its tables of data in the order of the text, where the format marks them or they were found by their layout. */
  tables?: Table[];
  /** Offset at which each page begins, for formats that have pages. */
  pages?: number[];
  messages: Message[];
}

/** The kinds of document that are told apart. */
export const DOCUMENT_KINDS = [
  'work-report',
  'annual-report',
  'plan',
  'statistical-communique',
  'disclosure-report',
  'plan-report',
  'budget-report',
] as const;
/**
 * `work-report` 政府工作报告 and those of courts, procuratorates and standing committees · `annual-report` 年度报告, of
 * companies too, and other reports on a year's work · `plan` 计划, 规划, 要点, 方案 · `statistical-communique` 统计公报 ·
 * `disclosure-report` 政府信息公开工作年度报告 · `plan-report` 计划执行情况的报告 · `budget-report` 预算执行情况的报告.
 */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** An administrative division. */
export interface Region {
  /** Its full name: 黔东南苗族侗族自治州. */
  name: string;
  /** Its code of six digits after GB/T 2260. */
  code: string;
}

/** What a document says of itself as a whole. */
export interface DocumentMetadata {
  title?: string;
  kind?: DocumentKind;
  /** The body that issued it. */
  issuer?: string;
  /** The division that it is from. */
  region?: Region;
  /** The year that it is about; of a work report that in which it is given. */
  year?: number;
  /** ISO 8601 date of publication or issue. */
  published?: string;
  /** 〔2023〕4号 and what stands before it. */
  documentNumber?: string;
}

/** What `json` gives for one document. */
export interface DocumentResult {
  document: DocumentMetadata & {
    path: string;
    /** Which of the documents of its file it is, where that holds several. */
    article?: ArticleName;
    format: SourceFormat;
    encoding: string;
    /** Length of the text in UTF-16 units. */
    characters: number;
    source?: string;
  };
  metrics: Metric[];
}

/** The segmenters on offer. */
export const SEGMENTERS = ['nodejieba', 'node-rs'] as const;
export type SegmenterName = (typeof SEGMENTERS)[number];

export interface ExtractOptions {
  /** The date that 今年, 去年, 上半年 are read against (ISO 8601, may be reduced: `2022`); by default the document's own. */
  reference?: string;
  /** Kinds to return; all by default. */
  kinds?: readonly Kind[];
  /** Forces one segmenter; by default nodejieba where it is installed, else node-rs. */
  segmenter?: SegmenterName;
  /** Title of the document where it is known apart from the text; its year is a reference of last resort. */
  title?: string;
  /** ISO date of publication where it is known apart from the text. */
  published?: string;
  /** Its tables, where the format of the document marks them; those that its layout shows are found without. */
  tables?: readonly Table[];
  /** Whether to return the name that came second of each figure that has one; false by default. */
  alternatives?: boolean;
}
