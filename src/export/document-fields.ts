import type { DocumentResult } from '../types.js';
import type { Headings } from './formats.js';

/** What a document says of itself, as columns of its own. */
export const METADATA_FIELDS = [
  'title',
  'documentKind',
  'issuer',
  'region',
  'regionCode',
  'reportYear',
  'published',
  'documentNumber',
] as const;

/** A document as a row; `article` is its number in a file that holds several. */
export const DOCUMENT_FIELDS = ['doc', 'article', ...METADATA_FIELDS, 'source', 'encoding', 'characters'] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

const CHINESE: Record<DocumentField, string> = {
  doc: '文件',
  article: '篇',
  title: '标题',
  documentKind: '文种',
  issuer: '发布机构',
  region: '地区',
  regionCode: '行政区划代码',
  reportYear: '报告年份',
  published: '发布日期',
  documentNumber: '文号',
  source: '来源',
  encoding: '编码',
  characters: '字符数',
};

/** The heading of a field's column. */
export function documentHeading(field: DocumentField, language: Headings): string {
  return language === 'zh' ? CHINESE[field] : field;
}

/** What is known of a document by the names of its columns; in their order, what does not apply is undefined. */
export function documentFields(
  document: DocumentResult['document'],
): Record<DocumentField, string | number | undefined> {
  return {
    doc: document.path,
    article: document.article?.number,
    title: document.title,
    documentKind: document.kind,
    issuer: document.issuer,
    region: document.region?.name,
    regionCode: document.region?.code,
    reportYear: document.year,
    published: document.published,
    documentNumber: document.documentNumber,
    source: document.source,
    encoding: document.encoding,
    characters: document.characters,
  };
}
