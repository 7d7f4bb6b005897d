import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** What breaks clients of an earlier contract. Each entry is `KIND Type.member`, the key of its declaration. */
export interface Breaks {
  /** Nobody declared them, or nobody said why; each with what it does in words. */
  readonly undeclared: readonly string[];
  /** Declarations of what does not break anything. */
  readonly idle: readonly string[];
}

/** Compares a contract with an earlier one. `declared` has the reason of each known break by its key. */
export async function breaksSince(
  earlier: GraphQLSchema,
  now: GraphQLSchema,
  declared: Readonly<Record<string, string>>,
): Promise<Breaks> {
  const changes = await diff(earlier, now);
  const breaking = new Map(
    changes
      .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
      .map(({ type, path, message }) => [`${type} ${path ?? ''}`.trim(), message]),
  );
  return {
    undeclared: [...breaking]
      .filter(([key]) => !declared[key]?.trim())
      .map(([key, message]) => `${key}: ${message}`)
      .sort(),
    idle: Object.keys(declared).filter((key) => !breaking.has(key)),
  };
}

interface Member {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

/** Every member of a contract by its place (`Type.field`, `Type.field.argument`, `Enum.VALUE`), with its siblings. */
function* membersOf(schema: GraphQLSchema): Generator<{ place: string; member: Member; siblings: readonly Member[] }> {
  const each = (parent: string, siblings: readonly Member[]) =>
    siblings.map((member) => ({ place: `${parent}.${member.name}`, member, siblings }));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) yield* each(type.name, type.getValues());
    if (isInputObjectType(type)) yield* each(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = Object.values(type.getFields());
    yield* each(type.name, fields);
    for (const field of fields) yield* each(`${type.name}.${field.name}`, field.args);
  }
}

/**
 * The places of what is deprecated without a successor. A reason names it in backticks, as a sibling (`names`) or by
 * its place (`Person.names`); it exists and is not deprecated itself.
 */
export function withoutSuccessor(schema: GraphQLSchema): string[] {
  const members = [...membersOf(schema)];
  const lasting = new Set(members.filter(({ member }) => member.deprecationReason == null).map(({ place }) => place));
  return members
    .filter(({ member: { deprecationReason } }) => deprecationReason != null)
    .filter(({ place, member, siblings }) => {
      const named = [...member.deprecationReason!.matchAll(/`([\w.]+)`/g)].map(([, name]) => name!);
      const parent = place.slice(0, place.lastIndexOf('.'));
      const isSibling = (name: string) => siblings.some((sibling) => sibling.name === name);
      return !named.some((name) => lasting.has(name) || (isSibling(name) && lasting.has(`${parent}.${name}`)));
    })
    .map(({ place }) => place);
}
