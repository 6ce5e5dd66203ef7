import type { Exporter } from '../../src/export/index.js';
import type { DocumentResult, Metric } from '../../src/types.js';

/** A metric with what a test cares about; the rest is plain. */
export function metric(about: Partial<Metric> = {}): Metric {
  return {
    doc: 'report.txt',
    section: ['一、热线办理'],
    line: 3,
    column: 5,
    start: 40,
    end: 44,
    text: '362件',
    kind: 'count',
    value: 362,
    unit: '件',
    indicator: '受理来电',
    status: 'actual',
    sentence: '热线受理来电362件。',
    ...about,
  };
}

export function result(path: string, metrics: Metric[]): DocumentResult {
  return { document: { path, format: 'text', encoding: 'utf-8', characters: 80 }, metrics };
}

/** All that an exporter makes of a document. */
export function rendered(exporter: Exporter, of: DocumentResult): string {
  return [...exporter.document(of)].join('');
}
