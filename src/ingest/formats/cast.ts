import { fold } from '../../graph/fold.js';
import { ORGANISATION } from '../expected.js';
import type { FactsInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import { isOfCountry, officeOf, personKey } from '../resolution/declared.js';
import type { Directory } from '../resolution/directory.js';
import type { Candidate, Decision, Mention } from '../resolution/mention.js';
import { isSameTitle, titledName } from '../resolution/titles.js';
import { isSameName, namedIn } from './named.js';
import { type Principal, polityNames, principalsOf, unstuck } from './principals.js';

/** Somebody whom a document names, with how that was found out. */
export interface Member {
  readonly id: string;
  readonly postId: string | null;
  readonly confidence: number;
  readonly reason: string;
  readonly principal: Principal;
}

/** What a document declares of its own. */
export type Declared = Required<Pick<FactsInput, 'people' | 'organisations' | 'posts'>>;

/** The people whom the title of a document names, and whom of them it makes known. */
export interface Cast {
  readonly members: readonly Member[];
  /** Whom it names beside those, where a label calls them by office and name: an office alone never means them. */
  readonly beside: readonly Member[];
  readonly declared: Declared;
  /** What was not decided, for review. */
  readonly notes: readonly string[];
  readonly of: readonly string[];
}

/** The country whose press office publishes: its own officials go without one. */
export const HOME = 'United States';
const HOME_OFFICES = /^(?:president biden|vice president harris)$/i;

/**
 * Finds the people of a title. Somebody unknown whom it names in full, with office and country, is declared: a name is
 * full where a label of the document uses only a part of it. A bare surname never makes a person.
 */
export async function castOf(
  title: string,
  labels: readonly string[],
  at: Mention['at'],
  directory: Directory,
): Promise<Cast> {
  const principals = principalsOf(title).principals.map(atHome);
  const others = besides(title, principals);
  const of = [...new Set([...principals, ...others].flatMap((one) => (one.of === null ? [] : polityNames(one.of))))];
  const decisions = await directory.decide(principals.map((one) => mentionOf(one, at)));
  const declared: Declared = { people: {}, organisations: {}, posts: {} };
  const members: Member[] = [];
  const notes: string[] = [];
  for (const [index, decision] of decisions.entries()) {
    const principal = principals[index]!;
    // Whom it made known when it was first read it makes known again, so that it says the same each time.
    if (mayDeclare(principal, decision, labels)) members.push(await declare(principal, declared, directory));
    else if (decision.decided) members.push(memberOf(principal, decision.decided));
    else if (principal.name !== '') notes.push(undecided(principal.phrase, decision));
  }
  const beside: Member[] = [];
  for (const one of others) {
    const [decision] = await directory.decide([mentionOf(one, at)]);
    if (mayDeclare(one, decision!, labels)) beside.push(await declare(one, declared, directory));
  }
  return { members, beside, declared, notes, of: [...of, HOME] };
}

/** Offices that, without a country, are of the publisher's own. */
const AT_HOME =
  /^(?:congress(?:wo)?man|first lady|press secretary|secretary of (?:agriculture|commerce|health|homeland|housing|the|transportation|veterans)|senator)\b/iu;

const atHome = (one: Principal): Principal =>
  one.of === null && one.title !== null && AT_HOME.test(one.title) ? { ...one, of: HOME } : one;

/** Whom a title names in full behind the occasion: "in a Conversation with Senator Jane Roe". */
const besides = (title: string, principals: readonly Principal[]): Principal[] =>
  namedIn(unstuck(title))
    .filter(({ name }) => name !== '' && !principals.some((one) => isSameName(one.name, name)))
    .map(({ phrase, title: office, name, of }) => atHome({ phrase, title: office, name, of }));

const mentionOf = ({ title, name, of, phrase }: Principal, at: Mention['at']): Mention => ({
  text: title === null ? name : `${title} ${name}`,
  at,
  of: of === null ? (HOME_OFFICES.test(phrase) ? [HOME] : []) : polityNames(of),
});

const memberOf = (principal: Principal, { id, postId, score, reasons }: Candidate): Member => ({
  id,
  postId,
  confidence: score,
  reason: `The title names "${principal.phrase}", who ${reasons.join(', and ')}.`,
  principal,
});

/** So much alike somebody known must not be: a new person beside them would be a silent double. */
const NEAR = 0.5;

function mayDeclare(principal: Principal, { candidates }: Decision, labels: readonly string[]): boolean {
  const { name, title, of } = principal;
  const id = `person:${personKey(name)}`;
  const isOther = candidates.some((candidate) => candidate.id !== id && candidate.score >= NEAR);
  // "Coordinator for Harbour Works Jane Roe": where the office ends and the name begins, nobody can tell.
  if (title === null || of === null || isOther || !/^\p{Lu}/u.test(name)) return false;
  const words = fold(name).split(' ');
  return labels.some((label) => {
    const called = titledName(label);
    const part = called.name.split(' ');
    const isOffice = called.title === null || isOf(principal, called.title);
    // "THE FIRST LADY": no name to fall short of, but the office that the title gives with the name.
    if (called.name === '') return words.length > 1 && isOf(principal, called.title);
    return isOffice && part.length < words.length && part.every((word) => words.includes(word));
  });
}

async function declare(principal: Principal, declared: Declared, directory: Directory): Promise<Member> {
  const { name, phrase } = principal;
  const of = polityNames(principal.of!).at(-1)!;
  const office = officeOf(principal.title!, of);
  const known = (await directory.exact([of])).find(of, ORGANISATION);
  const organisation = 'id' in known ? known.id : slugOf(of);
  if (!('id' in known)) {
    declared.organisations[organisation] = {
      name: of,
      classification: isOfCountry(principal.title!) ? 'COUNTRY' : 'OTHER',
    };
  }
  declared.posts[office.key] = { title: office.title, organisation };
  declared.people[personKey(name)] = { name };
  return {
    id: `person:${personKey(name)}`,
    postId: `post:${office.key}`,
    confidence: 0.9,
    reason: `The title names "${phrase}" in full, with office and country.`,
    principal,
  };
}

/** Says what was not decided and who came near. */
export function undecided(text: string, { candidates }: Decision): string {
  const near = candidates.map(({ name, id, score, reasons }) => `${name} (${id}, ${score}: ${reasons.join(', ')})`);
  return `not decided who "${text}" is${near.length === 0 ? ': nobody known comes near' : `; near come ${near.join('; ')}`}`;
}

/** The member of the cast whom a label calls: the same office, and a part of the name. */
export function calledIn(cast: Cast, label: string): Member | undefined {
  const called = titledName(label);
  if (called.name === '') {
    const inOffice = cast.members.filter(({ principal }) => isOf(principal, called.title));
    return inOffice.length === 1 ? inOffice[0] : undefined;
  }
  const fitting = [...cast.members, ...cast.beside].filter(({ principal }) => {
    const words = fold(principal.name).split(' ');
    const isNamed = called.name.split(' ').every((word) => words.includes(word));
    return isNamed && (called.title === null || isOf(principal, called.title));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

const isOf = ({ title }: Principal, called: string | null) =>
  title !== null && called !== null && isSameTitle(fold(title), called);
