import { type DocumentExporter, documentBlocks, documentExporter } from '../export/documents.js';
import type { DocumentResult } from '../types.js';
import type { Io } from './io.js';
import type { InfoPlan } from './options.js';
import { print } from './standard-output.js';

type Document = DocumentResult['document'];

/**
 * Prints documents as they come. Whether an input holds one document or several is not known before the second comes:
 * until then the first of a single input is held back.
 */
export class DocumentWriter {
  private format: DocumentExporter | undefined;
  private held: Document | undefined;
  private printed = 0;

  /** @param several whether there are several inputs */
  constructor(
    private readonly plan: InfoPlan,
    private readonly several: boolean,
    private readonly io: Io,
  ) {}

  async add(document: Document): Promise<void> {
    if (!this.format && !this.several && !this.held) {
      this.held = document;
      return;
    }
    this.format ??= await this.exporter('several');
    if (this.held) await this.print(this.held);
    this.held = undefined;
    await this.print(document);
  }

  async end(): Promise<void> {
    this.format ??= await this.exporter(this.several ? 'several' : 'one');
    if (this.held) await this.print(this.held);
    await print(this.io.stdout, (this.printed === 0 ? this.format.begin : '') + this.format.end);
  }

  private async print(document: Document): Promise<void> {
    const { begin, between, document: render } = this.format!;
    await print(this.io.stdout, (this.printed === 0 ? begin : between) + render(document));
    this.printed++;
  }

  private async exporter(documents: 'one' | 'several'): Promise<DocumentExporter> {
    const { format, header, bom } = this.plan;
    if (format !== undefined) return documentExporter(format, { header, bom, documents });
    const { paintFor } = await import('./paint.js');
    return documentBlocks(header, paintFor(this.io));
  }
}
