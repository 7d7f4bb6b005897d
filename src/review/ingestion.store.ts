import type { Graph } from '../graph/graph.js';
import { filesOf, loadSent } from './documents.js';
import type { DraftStore } from './draft.store.js';
import type { IngestArticleInput } from './ingestion.input.js';
import { ingested } from './ingestion.outcome.js';
import type { IngestArticlePayload } from './ingestion.type.js';

/** Takes documents in: reads, verifies and writes them, or holds them as drafts. */
export class IngestionStore {
  constructor(
    private readonly graph: Graph,
    private readonly drafts: DraftStore,
  ) {}

  /** Each article of the document is taken whole or refused; sending it again changes nothing. */
  async ingest(input: IngestArticleInput, by: string): Promise<IngestArticlePayload> {
    const sent = filesOf(input);
    if ('code' in sent) return { ingestions: [], draft: null, userErrors: [sent] };
    if (input.hold) return { ingestions: [], ...(await this.drafts.hold(input, sent, by)) };
    const { restore, wait: leaveOpen } = input;
    return { draft: null, ...ingested(await loadSent(this.graph, sent, { by, restore, leaveOpen })) };
  }
}
