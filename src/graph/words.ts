import type { TextFilter } from '../shared/text-filter.input.js';
import type { Condition } from './filter.js';
import { contains, termsOf } from './text-query.js';

/** Conditions on the words of a text, of which a property has the tokens. */
export const wordsIn =
  <Asked>(tokens: string): Condition<TextFilter, Asked> =>
  ({ matches }, scope) =>
    contains(scope.property(tokens), termsOf(matches));
