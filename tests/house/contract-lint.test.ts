import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/graph/project-root.js';

const CONTRACT = 'schema/schema.graphql';
const OPERATION = 'schema/operations/01-who-said-what-about-nato.graphql';

/** A small contract that breaks no rule. */
const SOUND = `
  """A root."""
  type Query {
    """The notes."""
    notes(after: String, before: String, first: Int, last: Int): NoteConnection!
  }
  """Whatever has an identity."""
  interface Node { id: ID! }
  """A note."""
  type Note implements Node { id: ID!, text: String! }
  """Some notes."""
  type NoteConnection { edges: [NoteEdge!]!, nodes: [Note!]!, pageInfo: PageInfo! }
  """One of them."""
  type NoteEdge { cursor: String!, node: Note! }
  """A place in a list."""
  type PageInfo { endCursor: String, hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: String }
`;
const QUESTION = 'query Notes($first: Int) { notes(first: $first) { nodes { text } } }';
const OTHER_QUESTION = 'query NewestNote { notes(first: 1) { nodes { text } } }';

/** The names of the rules that a text breaks when it stands in this file, by a contract of its own. */
async function broken(filePath: string, text: string, schema: string): Promise<string[]> {
  const parserOptions = { graphQLConfig: { schema, documents: OTHER_QUESTION } };
  const eslint = new ESLint({ cwd: projectRoot, overrideConfig: { languageOptions: { parserOptions } } });
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

it('finds nothing in a sound contract and a sound operation', async () => {
  expect(await broken(CONTRACT, SOUND, SOUND)).toEqual([]);
  expect(await broken(OPERATION, QUESTION, SOUND)).toEqual([]);
});

it.each([
  ['a connection without a page', 'relay-connection-types', SOUND.replace(', pageInfo: PageInfo!', '')],
  ['an edge without a cursor', 'relay-edge-types', SOUND.replace('cursor: String!, ', '')],
  ['a list that cannot be paged forward', 'relay-arguments', SOUND.replace('after: String, ', '')],
  ['a page that does not tell whether there is more', 'relay-page-info', SOUND.replace('hasNextPage: Boolean!, ', '')],
  ['a field that begins with its verb', 'naming-convention', SOUND.replace('notes(', 'getNotes(')],
  ['a type that nothing leads to', 'no-unreachable-types', `${SOUND} """Lost.""" type Lost { text: String }`],
])('finds %s', async (_, rule, contract) => {
  expect(await broken(CONTRACT, contract, contract)).toContain(`@graphql-eslint/${rule}`);
});

it.each([
  ['an operation without a name', 'no-anonymous-operations', QUESTION.replace('Notes($first: Int)', '($first: Int)')],
  ['a field that is not there', 'fields-on-correct-type', QUESTION.replace('text', 'words')],
  ['a variable that is not used', 'no-unused-variables', QUESTION.replace('(first: $first)', '')],
])('finds %s', async (_, rule, text) => {
  expect(await broken(OPERATION, text, SOUND)).toContain(`@graphql-eslint/${rule}`);
});
