/** The first question anyone may ask of the seed; short enough for one line of a terminal. */
export const FIRST_QUESTION =
  '{ statements(where: { about: { name: "NATO" } }, first: 3) { nodes { text speaker { name } meetings { meeting { name } } evidence { sentence article { title } } } } }';

/** The first question to any other graph: it names nothing. */
export const ANY_QUESTION =
  '{ statements(first: 3) { totalCount nodes { text speaker { name } evidence { sentence article { title } } } } }';

/** What the graph holds: the seed or what answers its first question, other statements, or none. */
export type Contents = 'SEED' | 'OTHER' | 'NOTHING';

/** What the server prints when it is ready: its address, where its data is, and three things to try. */
export function greeting(url: string, database: string, contents: Contents): string {
  return `
Communiqué is ready at ${url}/graphql (${database})

Three things to try:
${thingsToTry(url, contents)
  .map((thing, index) => `  ${index + 1}. ${thing}`)
  .join('\n')}

Ctrl+C stops it.
`;
}

function thingsToTry(url: string, contents: Contents): string[] {
  const ask = (query: string) =>
    `curl -s ${url}/graphql -H 'Content-Type: application/json' -d '${JSON.stringify({ query })}'`;
  const sandbox = `Open ${url}/sandbox for Apollo Sandbox (needs a connection to the internet).`;
  if (contents === 'SEED') {
    return [
      `Open ${url}/graphql in a browser: each tab is a question, and the first asks who said what about NATO.`,
      `Ask from a terminal:\n     ${ask(FIRST_QUESTION)}`,
      sandbox,
    ];
  }
  if (contents === 'OTHER') {
    return [
      `Open ${url}/graphql in a browser: each tab is a question. Put names of your own graph into its variables.`,
      `Ask from a terminal:\n     ${ask(ANY_QUESTION)}`,
      sandbox,
    ];
  }
  return [
    `The graph is empty. Make a key with npx communique key --name me, start with it, and load your articles:
     npx communique load articles/ --to ${url} --key …`,
    `Open ${url}/graphql in a browser: each tab is a question to ask when there is something to find.`,
    sandbox,
  ];
}
