import { faultOfText } from '../shared/text.js';
import { requestError } from './request-error.js';

/** Deeper than any filter, and shallow enough that no recursion over the values can overflow the stack. */
const DEEPEST = 40;

/**
 * Refuses texts among the variables that the graph cannot store (NUL, lone surrogates) and values nested without end.
 * It holds for every field at once, whatever scalar it takes.
 */
export function checkVariables(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw requestError('BAD_USER_INPUT', `The variables are nested over ${DEEPEST} levels deep.`);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') checkText(value);
      else if (Array.isArray(value)) for (const item of value) next.push(item);
      else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) next.push(item);
    }
    level = next;
  }
}

function checkText(text: string): void {
  const fault = faultOfText(text);
  if (fault !== null) throw requestError('BAD_USER_INPUT', fault);
}
