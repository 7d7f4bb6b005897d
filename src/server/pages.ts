const NAME = 'Communiqué';
const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Crect width=%2232%22 height=%2232%22 rx=%227%22 fill=%22%231d3557%22/%3E%3Cpath d=%22M8 10h16v9H15l-5 5v-5H8z%22 fill=%22%23fff%22/%3E%3C/svg%3E';
const SANDBOX_SCRIPTS = 'https://embeddable-sandbox.cdn.apollographql.com';
const SANDBOX_FRAME = 'https://sandbox.embed.apollographql.com';

/** A page, and what a browser may load for it (the value of Content-Security-Policy). */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

const policyOf = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'connect-src': "'self'",
    'img-src': "'self' data:",
    ...directives,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

// The editor frames letters that look like ASCII, which is every other letter of a Cyrillic name: not here.
const htmlOf = (head: string, body: string, options: object): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${NAME}</title>
<link rel="icon" href="${ICON}">
<style>html, body, #root, #sandbox { height: 100%; margin: 0; overflow: hidden } #sandbox iframe { width: 100%; height: 100%; border: 0 }
p { font: 16px/1.5 system-ui, sans-serif; margin: 2rem } .unicode-highlight { border: 0 !important; background: none !important }</style>
${head}
</head>
<body>
${body}
<script type="application/json" id="options">${JSON.stringify(options).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;

/** GraphiQL puts everything side by side: in a narrow window the answer goes below, and the panel of the docs in front. */
const NARROW = `<style>
.graphiql-doc-explorer-type-name { overflow-wrap: anywhere }
@media (max-width: 900px) {
  #graphiql-session { flex-direction: column; min-height: 0 }
  #graphiql-session > * { min-height: 0; min-width: 0 }
  #graphiql-session > .graphiql-horizontal-drag-bar, .graphiql-container .graphiql-logo { display: none }
  #graphiql-session > .graphiql-response { padding: 8px 0 0 }
  .graphiql-container .graphiql-doc-explorer-title { font-size: 20px }
  .graphiql-container .graphiql-editors { border-radius: 0 0 12px 12px }
}
@media (max-width: 600px) {
  .graphiql-main > .graphiql-plugin:not([style*='-1000']) { flex: 1 !important }
  .graphiql-main > .graphiql-plugin:not([style*='-1000']) ~ * { display: none }
}
</style>`;

/** GraphiQL with one tab for each question. It loads nothing but files of this server. */
export function graphiqlPage(questions: readonly string[]): Page {
  return {
    html: htmlOf(
      `<link rel="stylesheet" href="/explorer/graphiql.css">
${NARROW}
<link rel="preload" as="script" href="/explorer/graphiql.js">
<script type="module" src="/explorer/start.js"></script>`,
      `<noscript><p>This page needs JavaScript. Without it, send a query by POST to /graphql.</p></noscript>
<div id="root"><p>Loading …</p></div>`,
      { endpoint: '/graphql', defaultTabs: questions.map((query) => ({ query })) },
    ),
    policy: policyOf({
      'script-src': "'self'",
      'worker-src': "'self'",
      // The editor writes style elements of its own.
      'style-src': "'self' 'unsafe-inline'",
      'font-src': "'self' data:",
    }),
  };
}

/** Apollo Sandbox, which comes from Apollo's network: with a connection only. */
export function sandboxPage(questions: readonly string[]): Page {
  return {
    html: htmlOf(
      `<script defer src="${SANDBOX_SCRIPTS}/v2/embeddable-sandbox.umd.production.min.js"></script>
<script type="module" src="/explorer/sandbox.js"></script>`,
      `<p id="offline">Apollo Sandbox is loaded from Apollo's network and needs a connection.
<a href="/graphql">The page at /graphql</a> works without.</p>
<div id="sandbox"></div>`,
      { document: questions[0] ?? '' },
    ),
    policy: policyOf({
      'script-src': `'self' ${SANDBOX_SCRIPTS}`,
      'style-src': `'unsafe-inline' ${SANDBOX_SCRIPTS}`,
      'frame-src': SANDBOX_FRAME,
    }),
  };
}
