import { typeOfId } from '../shared/node.js';
import type { Check } from './check.js';
import type { GraphReferences } from './graph-references.js';
import type { Known } from './known.js';
import type { StatementIndex } from './statements.js';
import type { ClaimForm, StatementForm, StatementLinkForm } from './verified.js';

/** Checks the links of statements. A link without a quote of its own rests on the words of its statement. */
export function links(
  check: Check,
  forms: readonly StatementForm[],
  index: StatementIndex,
  graph: GraphReferences,
  known: Known,
): StatementLinkForm[] {
  return check.draft.facts.statements.flatMap((statement, from) =>
    statement.links.flatMap((link, at): StatementLinkForm[] => {
      const path = ['statements', from, 'links', at];
      const isId = typeOfId(link.to) === 'Statement';
      if (isId && !graph.hasStatement(link.to) && !known.statementIds.has(link.to)) {
        check.unknown([...path, 'to'], `no statement has the id ${link.to}`);
      }
      const to = isId ? link.to : index.byKey(link.to, [...path, 'to']);
      if (to === from) check.fault([...path, 'to'], 'a statement cannot be linked to itself');
      if (to === undefined) return [];
      const { spans, confidence, method, reason } = forms[from]!;
      const evidence: ClaimForm = link.quote
        ? check.evidence({ ...link, quote: link.quote }, path)
        : { spans, confidence, method, reason };
      return [{ ...evidence, from, to, kind: link.kind }];
    }),
  );
}
