import { configs, parser, rules } from '@graphql-eslint/eslint-plugin';

// Only the contract and the operations; Biome has the TypeScript.
const SCHEMA = 'schema/schema.graphql';
const OPERATIONS = 'schema/operations/*.graphql';

const graphql = {
  plugins: { '@graphql-eslint': { rules } },
  languageOptions: { parser, parserOptions: { graphQLConfig: { schema: SCHEMA, documents: OPERATIONS } } },
};

export default [
  {
    files: [SCHEMA],
    ...graphql,
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      '@graphql-eslint/relay-edge-types': [
        'error',
        {
          // Connections have `nodes` beside `edges`, and a list that is short by nature (names, evidence) is a plain one.
          listTypeCanWrapOnlyEdgeType: false,
          // A search hit is no thing of its own, and what only editors see must not be had by `node`: the test of the
          // contract knows these and asks it of all others.
          shouldImplementNode: false,
        },
      ],
      // Findings, groups and other parts of an answer are computed and have no identity. What has one is a Node, whose
      // `id: ID!` the interface demands.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    files: [OPERATIONS],
    ...graphql,
    rules: {
      ...configs['flat/operations-recommended'].rules,
      // An operation file asks one question and no more. An id in each selection serves caches that key by it, which
      // add it themselves (Relay, Apollo with its codegen, urql).
      '@graphql-eslint/require-selections': 'off',
    },
  },
];
