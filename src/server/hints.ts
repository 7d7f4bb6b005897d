import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';

/** So many names are listed, and an ellipsis for the rest. */
const MOST_NAMES = 12;

const WRONG_INPUT = [
  /^Expected value of type "\[?(\w+)[\]!]*", found (.+)\.$/s,
  /Expected type "(\w+)" to be an object/,
];
const WRONG_ENUM = /(?:does not exist in|\bEnum) "(\w+)"/;

/** What to write instead, for an argument of the wrong shape; null where the message of graphql-js says enough. */
export function hintFor(message: string, schema: GraphQLSchema): string | null {
  for (const pattern of WRONG_INPUT) {
    const [, name = '', found] = pattern.exec(message) ?? [];
    const type = schema.getType(name);
    if (!isInputObjectType(type)) continue;
    const fields = Object.keys(type.getFields());
    const text = fields.includes('name') && found !== undefined && /^"[^"]*"$/.test(found) ? found : null;
    return text === null ? `It is an object with ${listed(fields)}.` : `Write { name: ${text} }.`;
  }
  const type = schema.getType(WRONG_ENUM.exec(message)?.[1] ?? '');
  return isEnumType(type) ? `Its values are ${listed(type.getValues().map(({ name }) => name))}.` : null;
}

const listed = (names: readonly string[]) =>
  names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} …` : names.join(', ');
