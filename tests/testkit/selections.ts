import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const field = (name: string, alias?: string): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(alias && { alias: { kind: Kind.NAME, value: alias } }),
});

const orTypename = (selections: readonly SelectionNode[]) =>
  selections.length > 0 ? selections : [field('__typename')];

/** The same operation that asks nothing of what its root fields give. */
export function rootsOnly(source: string): string {
  return print(
    visit(parse(source), {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: {
          ...operation.selectionSet,
          selections: operation.selectionSet.selections.map((selection) =>
            selection.kind === Kind.FIELD && selection.selectionSet
              ? { ...selection, selectionSet: { ...selection.selectionSet, selections: [field('__typename')] } }
              : selection,
          ),
        },
      }),
    }),
  );
}

/** The same operation without its leaves: all that it nests, and nothing of it. */
export function withoutLeaves(source: string): string {
  return print(
    visit(parse(source), {
      SelectionSet: {
        leave: (set) => ({
          ...set,
          selections: orTypename(set.selections.filter((one) => one.kind !== Kind.FIELD || one.selectionSet)),
        }),
      },
    }),
  );
}

/** The same operation with every leaf of whatever it selects, as far as a leaf needs no argument. */
export function withAllLeaves(source: string, schema: GraphQLSchema): string {
  const types = new TypeInfo(schema);
  return print(
    visit(
      parse(source),
      visitWithTypeInfo(types, {
        SelectionSet: {
          leave: (set) => {
            const type = types.getParentType();
            if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
            const leaves = Object.values(type.getFields()).filter(
              (one) => isLeafType(getNamedType(one.type)) && !one.args.some(isRequiredArgument),
            );
            // By names of their own, since the operation may use theirs for something else.
            return { ...set, selections: [...set.selections, ...leaves.map(({ name }) => field(name, `all_${name}`))] };
          },
        },
      }),
    ),
  );
}
