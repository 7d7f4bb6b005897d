import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import pino, { type Logger } from 'pino';
import { readConfig } from '../../src/config.js';
import { GraphError } from '../../src/graph/graph-error.js';
import { type RunningServer, type ServerParts, startServer } from '../../src/server/server.js';
import { BadInput } from '../../src/shared/errors.js';

const SDL = `
  interface Node { id: ID! }
  type Person implements Node { id: ID! name(style: String): String statements(first: Int, last: Int): StatementConnection! aliases: [String!]! posts: [Post!]! }
  type Post { title: String holder: Person }
  type Statement implements Node { id: ID! text: String speaker: Person evidence: [Evidence!]! replies(first: Int = 10): StatementConnection! }
  type Evidence { exact: String statement: Statement }
  type StatementEdge { cursor: String node: Statement }
  type StatementConnection { edges: [StatementEdge!]! nodes: [Statement!]! totalCount: Int }
  scalar ThingID
  enum Mode { DIRECT REPORTED }
  input Where { and: [Where!] text: String mode: Mode }
  type Query {
    hello(name: String): String
    count(first: Int! = 20): Int
    fail(how: String!): String
    failNonNull(how: String!): String!
    slow(milliseconds: Int!): String
    statements(first: Int, last: Int, where: Where): StatementConnection!
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    person: Person
    byId(id: ThingID!): String
  }
  type Mutation { touch: Int }
`;

/** What the field `fail` throws, by its argument. */
const FAILURES: Readonly<Record<string, () => unknown>> = {
  bug: () => new TypeError('secret at /etc/passwd'),
  string: () => 'secret',
  coded: () => Object.assign(new Error('secret'), { extensions: { code: 'BAD_USER_INPUT' } }),
  unknownCode: () => new GraphQLError('secret', { extensions: { code: 'SOMETHING' } }),
  input: () => new BadInput('Pages have 1 to 100 things.'),
  cursor: () => new BadInput('This cursor is of another list.', 'INVALID_CURSOR'),
  unavailable: () => new GraphError('unavailable', 'secret: bolt://10.0.0.1'),
  denied: () => new GraphError('denied', 'secret: the password is wrong'),
  deadline: () => new GraphError('deadline', 'secret'),
  busy: () => new GraphError('busy', 'secret'),
  syntax: () => new GraphError('syntax', 'secret: MATCH (n)'),
};

/** How often the mutation `touch` ran. */
export const touched = { times: 0 };

/** A schema of the shapes that ours has, whose resolvers can fail in every way. */
export function toySchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const fail = (_root: unknown, { how }: { how: string }) => {
    throw FAILURES[how]?.();
  };
  const resolvers: Record<string, (root: unknown, args: never) => unknown> = {
    hello: (_root, { name }: { name?: string }) => `Hello ${name ?? 'world'}`,
    count: (_root, { first }: { first: number }) => first,
    fail,
    failNonNull: fail,
    slow: (_root, { milliseconds }: { milliseconds: number }) =>
      new Promise((resolve) => setTimeout(() => resolve('done'), milliseconds)),
    statements: () => ({ nodes: [], edges: [], totalCount: 0 }),
    node: () => null,
    nodes: () => [],
    byId: (_root, { id }: { id: string }) => id,
    person: () => ({ id: '1', posts: [], aliases: [] }),
  };
  const fields = (schema.getQueryType() as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(resolvers)) Object.assign(fields[name] ?? {}, { resolve });
  const parseId = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('thing_')) return value;
    throw new BadInput('This is not the id of a thing.', 'INVALID_ID');
  };
  Object.assign(schema.getType('ThingID') ?? {}, {
    parseValue: parseId,
    parseLiteral: (node: ValueNode) => parseId(valueFromASTUntyped(node)),
  });
  Object.assign(schema.getMutationType()?.getFields().touch ?? {}, {
    resolve: () => {
      touched.times += 1;
      return touched.times;
    },
  });
  return schema;
}

/** A logger that keeps its lines. */
export function keptLog(): { logger: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  return { lines, logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) }) };
}

/** Starts a server on a free port; `env` configures it. */
export function startToy(env: Record<string, string> = {}, parts: Partial<ServerParts> = {}): Promise<RunningServer> {
  return startServer({
    schema: toySchema(),
    createContext: () => ({}),
    ready: async () => undefined,
    config: readConfig({ PORT: '0', ...env }),
    logger: keptLog().logger,
    ...parts,
  });
}

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  };
}

/** Sends a request to `/graphql` and reads the JSON of the answer. */
export async function send(server: RunningServer, init: RequestInit, path = '/graphql'): Promise<Answer> {
  const response = await fetch(new URL(path, server.url), { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === '' ? {} : JSON.parse(text) };
}

/** Sends a body of JSON, as `text` or to be written. */
export function post(server: RunningServer, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return send(server, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } });
}

/** The status and the code of the first error, for short expectations. */
export const verdict = ({ status, json }: Answer): readonly unknown[] => [status, json.errors?.[0]?.extensions.code];
