import { type Cypher, cypher, trusted } from './cypher.js';

// Later than any recorded instant, and as long as one.
const FOREVER = '9999-12-31T23:59:59.999Z';

/**
 * The claim or evidence was believed at `knownAt`, or is believed today when that is null. One text for both: today is
 * the instant that no recorded time reaches, and a claim that is still believed is superseded after even that.
 */
export const knownAt = (variable: string, instant: string | null): Cypher => {
  const at = instant ?? FOREVER;
  return cypher`${trusted(variable)}.recordedAt <= ${at} AND coalesce(${trusted(variable)}.supersededAt, '~') > ${at}`;
};
