import { nameOf } from './cypher.js';
import { GraphError } from './graph-error.js';

/** What cannot hold a clause: comments, strings and quoted names. */
const INERT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g;
/** A clause that writes; not the name of a property, label, type or parameter. */
const WRITING = /(?<![.:$\w])(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV)\b(?!\s*:)/i;

/** Throws with code `readonly` when the text has a clause that writes, whether or not it would change anything. */
export const refuseWrites = (text: string): void => {
  if (WRITING.test(text.replace(INERT, ' '))) {
    throw new GraphError('readonly', `${nameOf(text)} reads, but its text has a clause that writes.`);
  }
};
