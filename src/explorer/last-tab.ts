/** A question as GraphiQL remembers it. */
export interface Tab {
  readonly query: string;
  readonly variables: string;
}

/**
 * The tab that was open at the last visit, from what GraphiQL keeps under `graphiql:tabState`. It must be handed over:
 * without a question GraphiQL opens an empty tab in front of those that it remembers. A question in the address comes
 * first, so then there is none.
 */
export function lastTab(address: URL, stored: string | null): Tab | undefined {
  if (stored === null || address.searchParams.has('query')) return undefined;
  try {
    const { tabs, activeTabIndex } = JSON.parse(stored);
    const { query, variables } = tabs[activeTabIndex];
    return { query: query ?? '', variables: variables ?? '' };
  } catch {
    return undefined;
  }
}
