import type { Metric } from '../types.js';
import type { Headings } from './formats.js';

/** A metric's fields, in the order in which every format lists them. */
export const FIELDS = [
  'doc',
  'section',
  'line',
  'column',
  'start',
  'end',
  'text',
  'kind',
  'value',
  'max',
  'unit',
  'qualifier',
  'indicator',
  'delta',
  'status',
  'sentence',
  // Later fields come last: scripts count columns.
  'subject',
  'action',
  'object',
  'period',
  'page',
  'table',
  'rowHeaders',
  'columnHeaders',
  'article',
  'confidence',
] as const satisfies readonly (keyof Metric)[];

/** The same with what is there only where it is asked for. */
export const FIELDS_ASKED_FOR = [...FIELDS, 'alternative'] as const satisfies readonly (keyof Metric)[];
export type Field = (typeof FIELDS_ASKED_FOR)[number];

const CHINESE: Record<Field, string> = {
  doc: '文件',
  section: '章节',
  line: '行',
  column: '列',
  start: '起',
  end: '止',
  text: '原文',
  kind: '类型',
  value: '数值',
  max: '上限',
  unit: '单位',
  qualifier: '限定',
  indicator: '指标',
  subject: '主体',
  action: '动作',
  object: '对象',
  delta: '变化',
  status: '状态',
  period: '时期',
  page: '页',
  table: '表',
  rowHeaders: '行标题',
  columnHeaders: '列标题',
  article: '篇',
  confidence: '可信度',
  alternative: '备选指标',
  sentence: '句子',
};

/** The heading of a field's column. */
export function heading(field: Field, language: Headings): string {
  return language === 'zh' ? CHINESE[field] : field;
}

/** The same metric with its fields in the order of their list; a field that does not apply is absent. */
export function inFieldOrder(metric: Metric): Metric {
  const present = FIELDS_ASKED_FOR.filter((field) => metric[field] !== undefined);
  return Object.fromEntries(present.map((field) => [field, metric[field]])) as unknown as Metric;
}
