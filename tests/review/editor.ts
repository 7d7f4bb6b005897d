import type { Graph } from '../../src/graph/graph.js';
import type { Access } from '../../src/shared/access.js';
import { runQuery } from '../testkit/run-query.js';

/** Somebody who may change the graph. */
export const EDITOR: Access = { caller: { name: 'desk', role: 'EDITOR' }, isConfigured: true };

/** A user error, as a client reads it. */
export interface UserErrorRow {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
  readonly line?: number | null;
}

/** Sends one mutation as an editor and gives its payload. */
export async function mutate<Payload>(
  graph: Graph,
  name: string,
  type: string,
  input: Record<string, unknown>,
  selection: string,
): Promise<Payload & { readonly userErrors: readonly UserErrorRow[] }> {
  const source = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${selection} userErrors { code message field line } } }`;
  type Answer = { payload: Payload & { readonly userErrors: readonly UserErrorRow[] } };
  return (await runQuery<Answer>(graph, source, { input }, EDITOR)).payload;
}
