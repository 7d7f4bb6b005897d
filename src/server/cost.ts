import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { sizeOfFilter } from '../graph/filter-size.js';
import { DEFAULT_GROUPS } from '../shared/groups.js';

/** Rows of a connection whose page size the caller does not give, and the most that one page can have. */
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;
/** Rows that a list without pages counts for. */
const UNPAGED_LIST = 5;

type Variables = Readonly<Record<string, unknown>>;

/** What an operation is measured against. */
export interface CostInput {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** As the caller sent them, before any check. */
  readonly variables: Variables;
}

/**
 * The rows that a valid operation may return at most. Each list adds its length times the rows of its parents; plain
 * fields and edges to one thing add nothing, and so does introspection. A filter adds its parts, since each parent has
 * them read anew. Throws `BadInput` for a filter, or a list among the arguments, that says too much.
 */
export function costOf({ schema, operation, fragments, variables: given }: CostInput): number {
  const variables = withDefaults(operation, given);
  // One entry for each selection set and type, so that fragments spread many times are measured once.
  const measured = new Map<SelectionSetNode, Map<GraphQLObjectType, number>>();

  function rowsBelow(selections: SelectionSetNode, type: GraphQLCompositeType): number {
    // A thing has one concrete type, so of the fragments for several types only the dearest counts.
    if (isAbstractType(type)) {
      return Math.max(0, ...schema.getPossibleTypes(type).map((possible) => rowsBelow(selections, possible)));
    }
    const known = measured.get(selections) ?? new Map<GraphQLObjectType, number>();
    measured.set(selections, known);
    const earlier = known.get(type);
    if (earlier !== undefined) return earlier;
    let rows = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        rows += rowsOfField(selection, type);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment && applies(fragment.typeCondition?.name.value, type)) rows += rowsBelow(fragment.selectionSet, type);
    }
    known.set(type, rows);
    return rows;
  }

  function rowsOfField(node: FieldNode, parent: GraphQLObjectType): number {
    const field = parent.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    const parts = partsOf(node, variables);
    if (!field || !node.selectionSet || !isCompositeType(type)) return parts;
    const below = rowsBelow(node.selectionSet, type);
    const length = lengthOf(field, parent, node, variables);
    return parts + (length === null ? below : length + length * below);
  }

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    const wanted = condition === undefined ? type : schema.getType(condition);
    return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
  }

  const root = schema.getRootType(operation.operation);
  return root ? rowsBelow(operation.selectionSet, root) : 0;
}

function withDefaults(operation: OperationDefinitionNode, given: Variables): Variables {
  const values: Record<string, unknown> = { ...given };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue && values[variable.name.value] === undefined) {
      values[variable.name.value] = valueFromASTUntyped(defaultValue);
    }
  }
  return values;
}

/** How much the filters among the arguments of a field say. */
const partsOf = (node: FieldNode, variables: Variables): number =>
  (node.arguments ?? []).reduce(
    (sum, { name, value }) => sum + sizeOfFilter(valueFromASTUntyped(value, variables), name.value).parts,
    0,
  );

/** How many things a field gives for each parent, or null when it gives one or only wraps a list. */
function lengthOf(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLObjectType,
  node: FieldNode,
  variables: Variables,
): number | null {
  const argument = (name: string): unknown => {
    const given = node.arguments?.find((candidate) => candidate.name.value === name);
    const value = given && valueFromASTUntyped(given.value, variables);
    return value ?? field.args.find((candidate) => candidate.name === name)?.defaultValue;
  };
  const type = getNullableType(field.type);
  if (isObjectType(type) && type.name.endsWith('Connection')) {
    return pageSize(argument('first') ?? argument('last'), DEFAULT_PAGE);
  }
  // Groups are no page: up to a thousand of them come at once.
  if (isObjectType(type) && type.name.endsWith('Groups')) return sizeGiven(argument('first')) ?? DEFAULT_GROUPS;
  if (!isListType(type)) return null;
  if (parent.name.endsWith('Groups') && field.name === 'groups') return null;
  if (parent.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges')) return null;
  const ids = argument('ids');
  if (Array.isArray(ids)) return ids.length;
  return pageSize(argument('first'), UNPAGED_LIST);
}

/** A size beyond the largest page counts as that page: the resolver refuses it with a clearer error than ours. */
function pageSize(given: unknown, absent: number): number {
  return Math.min(sizeGiven(given) ?? absent, LARGEST_PAGE);
}

const sizeGiven = (given: unknown): number | null => (typeof given === 'number' ? Math.max(given, 0) : null);
