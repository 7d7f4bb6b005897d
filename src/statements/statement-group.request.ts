import type { AskedGroups } from '../shared/groups.js';
import type { StatementCriteria } from './statement.criteria.js';
import type { NestedPath } from './statement.parents.js';
import type { FewByText } from './statement.texts.js';
import type { StatementGroupKey } from './statement-group.enums.js';

/** What the groups of a level share, whoever the parent is. Without a path they are of all statements, and `of` is empty. */
export interface StatementGroupRequest {
  readonly path: NestedPath | null;
  readonly criteria: StatementCriteria;
  readonly asked: AskedGroups<StatementGroupKey>;
  /** Follows from the filter and the graph, and is no part of a key: as JSON a map is empty. */
  readonly few: FewByText;
}

/** A request with its parent. */
export interface StatementGroupsOf {
  readonly of: string;
  readonly args: StatementGroupRequest;
}
