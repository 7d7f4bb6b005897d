import { buildSchema, coerceInputValue, type GraphQLError, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hintFor } from '../../src/server/hints.js';

const schema = buildSchema(`
  type Query { said(speaker: Who, modes: [Mode!], range: Range): Int }
  enum Mode { DIRECT INDIRECT }
  input Who { id: ID name: String }
  input Range { from: String through: String }
`);

const hintOn = (query: string) => {
  const [error] = validate(schema, parse(query));
  return hintFor(error?.message ?? '', schema);
};

/** The message about a variable that does not fit. */
function wrongVariable(type: string, value: unknown): string {
  try {
    coerceInputValue(value, schema.getType(type) as never);
  } catch (error) {
    return (error as GraphQLError).message;
  }
  return '';
}

describe('the hint beside a wrong argument', () => {
  it('shows how a name is written where an object is wanted', () => {
    expect(hintOn('{ said(speaker: "Ana Reyl") }')).toBe('Write { name: "Ana Reyl" }.');
  });

  it('lists the fields of an object and the values of an enum', () => {
    expect(hintOn('{ said(range: "2031") }')).toBe('It is an object with from, through.');
    expect(hintOn('{ said(speaker: 7) }')).toBe('It is an object with id, name.');
    expect(hintOn('{ said(modes: [SHOUTED]) }')).toBe('Its values are DIRECT, INDIRECT.');
  });

  it('is given for variables too', () => {
    expect(hintFor(wrongVariable('Who', 'Ana Reyl'), schema)).toBe('It is an object with id, name.');
    expect(hintFor(wrongVariable('Mode', 'SHOUTED'), schema)).toBe('Its values are DIRECT, INDIRECT.');
    expect(hintFor(wrongVariable('Mode', 7), schema)).toBe('Its values are DIRECT, INDIRECT.');
  });

  it('is absent where the message says enough', () => {
    expect(hintOn('{ unsaid }')).toBeNull();
    expect(hintOn('{ said(speaker: { nam: "x" }) }')).toBeNull();
  });
});
