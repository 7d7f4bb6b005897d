/** The first question anyone may ask; short enough for one line of a terminal. */
export const FIRST_QUESTION =
  '{ statements(where: { about: { name: "NATO" } }, first: 3) { nodes { text speaker { name } meetings { meeting { name } } evidence { sentence article { title } } } } }';

/** What the server prints when it is ready: its address, where its data is, and three things to try. */
export function greeting(url: string, database: string): string {
  const body = JSON.stringify({ query: FIRST_QUESTION });
  return `
Communiqué is ready at ${url}/graphql (${database})

Three things to try:
  1. Open ${url}/graphql in a browser: each tab is a question, and the first asks who said what about NATO.
  2. Ask from a terminal:
     curl -s ${url}/graphql -H 'Content-Type: application/json' -d '${body}'
  3. Open ${url}/sandbox for Apollo Sandbox (needs a connection to the internet).

Ctrl+C stops it.
`;
}
