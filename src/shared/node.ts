import { BadInput } from './errors.js';

/** The type of each thing by the part of its id before the colon. The one table behind `node(id)` and all interfaces. */
const TYPES = {
  person: 'Person',
  org: 'Organisation',
  post: 'Post',
  place: 'Place',
  topic: 'Topic',
  meeting: 'Meeting',
  proposal: 'Proposal',
  point: 'Point',
  article: 'Article',
  statement: 'Statement',
  link: 'StatementLink',
  position: 'Position',
  membership: 'Membership',
  attendance: 'Attendance',
  report: 'MeetingReport',
  agenda: 'AgendaItem',
  evidence: 'Evidence',
} as const;

export type Prefix = keyof typeof TYPES;
export type TypeName = (typeof TYPES)[Prefix];

const PREFIX_BY_TYPE = new Map<TypeName, Prefix>(
  Object.entries(TYPES).map(([prefix, type]) => [type, prefix as Prefix]),
);

// Lower case words for entities, a hash with an optional version (`~2`) for claims.
const ID = /^([a-z]+):[a-z0-9][a-z0-9._-]{0,198}(?:~[0-9]{1,4})?$/;

/** The GraphQL type of the thing with this id; undefined when no thing can have it. */
export function typeOfId(id: string): TypeName | undefined {
  const prefix = ID.exec(id)?.[1];
  return prefix === undefined ? undefined : (TYPES as Record<string, TypeName>)[prefix];
}

/** The GraphQL type of a stored thing, for interfaces. */
export function typeNameOf(id: string): TypeName {
  const type = typeOfId(id);
  if (!type) throw new Error(`no type has the id ${id}`);
  return type;
}

/** Whether things with ids have a type of this name. */
export const isTypeName = (name: string): name is TypeName => PREFIX_BY_TYPE.has(name as TypeName);

/** The prefix of a type's ids, without the colon. */
export const prefixOf = (type: TypeName): Prefix => PREFIX_BY_TYPE.get(type) as Prefix;

/** Gives the id back, or throws `BadInput` (INVALID_ID) when nothing of these types can have it. */
export function checkedId(id: string, ...types: TypeName[]): string {
  const type = typeOfId(id);
  if (type && (types.length === 0 || types.includes(type))) return id;
  const prefixes = types.length === 0 ? Object.keys(TYPES) : types.map(prefixOf);
  const wanted = prefixes.map((prefix) => `${prefix}:…`).join(' or ');
  throw new BadInput(`"${id.slice(0, 80)}" is not an id that can exist here; expected ${wanted}.`, 'INVALID_ID');
}
