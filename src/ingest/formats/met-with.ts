import { officeIn } from '../resolution/titles.js';

/** Somebody whom a remark says was met: office and name. */
export interface Met {
  /** "Prime Minister Boris Johnson", verbatim. */
  readonly phrase: string;
  readonly title: string;
  readonly name: string;
}

const MET = /\bmet\s+with\s+([^.;]*)/gi;
/** Words of a name: capitals, initials and the particles between them. */
const NAME =
  /^((?:\p{Lu}[\p{L}\p{M}.’'-]*|[IVX]+)(?:\s+(?:(?:al|bin|bint|da|de|del|der|di|dos|el|ibn|la|le|ter|van|von|y)\s+)*(?:\p{Lu}[\p{L}\p{M}.’'-]*|[IVX]+))*)/u;

/**
 * The people of "met with Prime Minister Boris Johnson and Queen Elizabeth II". Only an office directly before a name
 * counts, and only a name of two words or a monarch's number, so that no bare surname makes anybody.
 */
export function metIn(remarks: string): Met[] {
  return [...remarks.matchAll(MET)].flatMap(([, people]) =>
    (people ?? '').split(/,\s*(?:and\s+)?|\s+and\s+/).flatMap((part) => metOf(part.trim()) ?? []),
  );
}

function metOf(part: string): Met | null {
  const office = officeIn(part);
  if (office === null || office.from !== 0) return null;
  const rest = part.slice(office.to);
  const name = NAME.exec(rest.trimStart())?.[1]?.replace(/[.’']+$/, '');
  if (name === undefined || name.split(/\s+/).length < 2) return null;
  const end = office.to + (rest.length - rest.trimStart().length) + name.length;
  return { phrase: part.slice(0, end), title: part.slice(0, office.to), name };
}
