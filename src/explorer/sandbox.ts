interface SandboxOptions {
  readonly document: string;
}

declare const EmbeddedSandbox: (new (options: object) => object) | undefined;

const { document: question } = JSON.parse(document.querySelector('#options')?.textContent ?? '{}') as SandboxOptions;

// Apollo's script is missing without a connection; the note on the page then stays.
if (typeof EmbeddedSandbox !== 'undefined') {
  document.querySelector('#offline')?.remove();
  new EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: new URL('/graphql', location.href).href,
    initialState: { document: question, pollForSchemaUpdates: false },
    runTelemetry: false,
    allowDynamicStyles: false,
  });
}

export {};
