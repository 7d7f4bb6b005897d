import type { GraphQLSchema } from 'graphql';

/** Describes the root types of a schema, for which type-graphql has no option. */
export function describeRootTypes(schema: GraphQLSchema): GraphQLSchema {
  schema.getQueryType()!.description = 'Who said what, about what, at which meeting, with the sentence that proves it.';
  schema.getMutationType()!.description =
    'Changes of the graph. Each needs a token with the role that it names, can be sent again without harm, and leaves an entry in the audit trail.';
  return schema;
}
