import { lastTab } from './last-tab.js';

/** What the page of GraphiQL hands over: the address of the API and the questions to open as tabs. */
interface PageOptions {
  readonly endpoint: string;
  readonly defaultTabs: readonly { readonly query: string }[];
}

declare const YogaGraphiQL: { renderYogaGraphiQL(element: Element | null, options: object): void };

const workers: Record<string, string> = {
  editorWorkerService: 'editor.worker.js',
  json: 'json.worker.js',
  graphql: 'graphql.worker.js',
};

// The editor looks for this while its script loads, so it comes first.
Object.assign(globalThis, {
  MonacoEnvironment: {
    globalAPI: false,
    getWorkerUrl: (_module: string, label: string) => `/explorer/${workers[label]}`,
  },
});

// GraphiQL prints the stack of an error beside its message: it says nothing to those who ask questions.
Object.assign(Error, { stackTraceLimit: 0 });

const options = JSON.parse(document.querySelector('#options')?.textContent ?? '{}') as PageOptions;
const script = document.createElement('script');
script.src = '/explorer/graphiql.js';
script.onload = () => {
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
    ...options,
    ...lastTab(new URL(location.href), localStorage.getItem('graphiql:tabState')),
    title: document.title,
    logo: `<img alt="" width="26" src="${document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href}">`,
    shouldPersistHeaders: false,
  });
};
document.head.append(script);

// There are more tabs than a window shows: the one that is open, after a click or after loading, comes into view.
let active: HTMLElement | null = null;
const showActiveTab = () => {
  const tab = document.querySelector<HTMLElement>('.graphiql-tab-active');
  // In a narrow window the tabs are hidden while the docs are open.
  if (tab === active || tab?.offsetParent === null) return;
  active = tab;
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
};
new MutationObserver(showActiveTab).observe(document.body, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'style'],
});
