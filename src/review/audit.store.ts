import { all, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { beyond, inOrder, type Page, toPage, windowOf } from '../graph/page.js';
import type { AuditArgs } from './audit.input.js';
import type { AuditEntry, AuditValue } from './audit.type.js';

const COLUMNS = [
  'id',
  'action',
  'subjectId',
  'by',
  'at',
  'reason',
  'before',
  'after',
  'sortKey',
] as const satisfies readonly (keyof AuditEntry)[];

const ROW = trusted(COLUMNS.map((column) => `a.${column} AS ${column}`).join(', '));

/** Reads the audit trail; `ingest/audit.ts` writes it, in the transaction of each change. */
export class AuditStore {
  constructor(private readonly graph: Graph) {}

  /** A page of what was changed, newest first. */
  async page({ subject = null, action = null, by = null, ...request }: AuditArgs): Promise<Page<AuditEntry>> {
    const scope = JSON.stringify(['auditTrail', subject, action, by]);
    const window = windowOf(request, scope, 'descending');
    const matches = all([
      ...(subject === null ? [] : [cypher`a.subjectId = ${subject}`]),
      ...(action === null ? [] : [cypher`a.action = ${action}`]),
      ...(by === null ? [] : [cypher`a.by = ${by}`]),
    ]);
    const rows = await this.graph.read<AuditEntry>(cypher`// auditTrail.page
      MATCH (a:AuditEntry)
      WHERE ${beyond('a.sortKey', window)} AND ${matches}
      WITH a ${inOrder(window, 'a.sortKey')} LIMIT ${window.size + 1}
      RETURN ${ROW} ${inOrder(window, 'sortKey')}`);
    return toPage(rows, window, scope, async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// auditTrail.count
        MATCH (a:AuditEntry)
        WHERE a.sortKey > '' AND ${matches}
        RETURN count(a) AS total`);
      return row?.total ?? 0;
    });
  }
}

/** What an entry keeps of before and after, value by value. */
export function valuesOf({ before, after }: AuditEntry): AuditValue[] {
  const [was, is] = [parsed(before), parsed(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((name) => ({
    name,
    before: textOf(was[name]),
    after: textOf(is[name]),
  }));
}

const parsed = (json: string | null): Record<string, unknown> => (json === null ? {} : JSON.parse(json));

const textOf = (value: unknown): string | null =>
  value == null ? null : typeof value === 'string' ? value : JSON.stringify(value);
