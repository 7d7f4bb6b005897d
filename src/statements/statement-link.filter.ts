import type { Asked } from '../entities/asked.js';
import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { theOne } from '../entities/related.js';
import { all, type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import type { Scope } from '../graph/filter.js';
import { knownAt } from '../graph/known.js';
import { oneOf } from '../graph/operators.js';
import { STATEMENTS } from './statement.filter.js';
import { StatementLinkWhere } from './statement-link.input.js';

/** Believed, and with `asOf` only between statements that had been made by then. */
function counts(scope: Scope<Asked>): Cypher {
  const { asOf, knownAt: known } = scope.asked.view;
  const conditions = [knownAt(scope.on, known)];
  for (const edge of asOf === null ? [] : ['FROM_STATEMENT', 'TO_STATEMENT']) {
    const end = scope.fresh();
    const said = cypher`coalesce(${end.property('saidEarliest')}, ${end.property('saidLatest')}, '') <= ${asOf}`;
    conditions.push(exists(cypher`${trusted(`(${scope.on})-[:${edge}]->(${end.on}:Statement)`)} WHERE ${said}`));
  }
  return all(conditions);
}

export const STATEMENT_LINKS = filtered<StatementLinkWhere>({
  name: 'StatementLinks',
  label: 'StatementLink',
  where: StatementLinkWhere,
  fields: {
    ...claimFields('StatementLink'),
    kind: oneOf('kind'),
    from: theOne(STATEMENTS, '-[:FROM_STATEMENT]->'),
    to: theOne(STATEMENTS, '-[:TO_STATEMENT]->'),
  },
  counts,
});
