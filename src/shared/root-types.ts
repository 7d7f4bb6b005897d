import type { GraphQLSchema } from 'graphql';

/** What an editor shows first of the schema, in Markdown. */
const INTRODUCTION = `Who said what, about what, at which meeting, with the sentence that proves it.

Where to begin: \`statements\` (who said what), \`meetings\` (who met), \`positions\` (who stands where), and \`search\`, which finds names and texts. A list takes \`where\`, which names things by id or by any of their names: \`{ about: { name: "NATO" } }\`.

Every claim has its \`evidence\`: words of an article, and the sentence around them. \`asOf\` asks what had been said or held true by a date, \`knownAt\` what this graph knew then.`;

/** Describes a schema and its root types, for which type-graphql has no option. */
export function describeRootTypes(schema: GraphQLSchema): GraphQLSchema {
  schema.description = INTRODUCTION;
  schema.getQueryType()!.description = 'Who said what, about what, at which meeting, with the sentence that proves it.';
  schema.getMutationType()!.description =
    'Changes of the graph. Each needs a token with the role that it names, can be sent again without harm, and leaves an entry in the audit trail.';
  return schema;
}
