import type { TextIndex } from './graph.js';

/** Every full-text index of the graph; `migrate` creates those that are missing. A name is never given to another property. */
export const TEXT_INDEXES = {
  /** Names of anything: `tokensOfName`. */
  names: { name: 'name_tokens', label: 'Name', property: 'tokens' },
  /** Words of statements: `tokensOfText`. */
  statements: { name: 'statement_tokens', label: 'Statement', property: 'tokens' },
  /** Titles and texts of articles: `tokensOfText`. */
  articles: { name: 'article_tokens', label: 'Article', property: 'tokens' },
} as const satisfies Record<string, TextIndex>;
