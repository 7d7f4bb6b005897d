import { describe, expect, it } from 'vitest';
import { lastTab } from '../../src/explorer/last-tab.js';

const PAGE = new URL('http://127.0.0.1:4000/graphql');
const stored = (activeTabIndex: number, ...queries: (string | null)[]) =>
  JSON.stringify({ activeTabIndex, tabs: queries.map((query) => ({ query, variables: null })) });

describe('the tab that the page opens', () => {
  it('is the one that was open at the last visit', () => {
    expect(lastTab(PAGE, stored(1, '{ a }', '{ b }'))).toEqual({ query: '{ b }', variables: '' });
    expect(lastTab(PAGE, stored(0, null))).toEqual({ query: '', variables: '' });
  });

  it('is left to GraphiQL at the first visit, for a question in the address, and when nothing sensible is stored', () => {
    expect(lastTab(PAGE, null)).toBeUndefined();
    expect(lastTab(new URL('?query={c}', PAGE), stored(0, '{ a }'))).toBeUndefined();
    for (const broken of ['', 'x', '{}', stored(7, '{ a }')]) expect(lastTab(PAGE, broken)).toBeUndefined();
  });
});
