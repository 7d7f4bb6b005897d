import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../src/graph/project-root.js';
import { buildApiSchema } from '../src/schema.js';
import { breaksSince, withoutSuccessor } from './testkit/contract-changes.js';

const file = (name: string) => readFileSync(join(projectRoot, 'schema', name), 'utf8');

describe('the contract', () => {
  it('breaks nothing of the last release that schema/breaking-changes.json does not declare', async () => {
    const declared = JSON.parse(file('breaking-changes.json')) as Record<string, string>;
    const { undeclared, idle } = await breaksSince(buildSchema(file('released.graphql')), buildApiSchema(), declared);
    expect(undeclared, 'take these back, or declare each by its "KIND Type.member" with the reason').toEqual([]);
    expect(idle, 'these break nothing any more: remove them').toEqual([]);
  });

  it('names the successor of whatever it deprecates', () => {
    expect(withoutSuccessor(buildApiSchema())).toEqual([]);
  });
});

const PERSON = 'type Query { person(id: ID): Person } type Person { id: ID! name: String! nick: String }';
const ENUM = 'type Query { meeting: Kind } enum Kind { SUMMIT CALL }';

const breaks = (earlier: string, now: string, declared = {}) =>
  breaksSince(buildSchema(earlier), buildSchema(now), declared);

describe('what breaks a contract', () => {
  it.each([
    ['a removed field', PERSON, PERSON.replace(' nick: String', ''), 'FIELD_REMOVED Person.nick'],
    [
      'a field that may now be null',
      PERSON,
      PERSON.replace('name: String!', 'name: String'),
      'FIELD_TYPE_CHANGED Person.name',
    ],
    [
      'an argument that must now be given',
      PERSON,
      PERSON.replace('id: ID)', 'id: ID!)'),
      'FIELD_ARGUMENT_TYPE_CHANGED Query.person.id',
    ],
    ['a removed argument', PERSON, PERSON.replace('(id: ID)', ''), 'FIELD_ARGUMENT_REMOVED Query.person.id'],
    ['a removed value of an enum', ENUM, ENUM.replace(' CALL', ''), 'ENUM_VALUE_REMOVED Kind.CALL'],
    ['a renamed type', ENUM, ENUM.replaceAll('Kind', 'Sort'), 'TYPE_REMOVED Kind'],
  ])('is %s, until it is declared with a reason', async (_, earlier, now, key) => {
    const { undeclared } = await breaks(earlier, now);
    expect(undeclared).toContainEqual(expect.stringMatching(new RegExp(`^${key}: \\w`)));
    const all = Object.fromEntries(undeclared.map((line) => [line.split(':')[0], 'Nobody used it.']));
    expect(await breaks(earlier, now, all)).toEqual({ undeclared: [], idle: [] });
    expect((await breaks(earlier, now, { ...all, [key]: ' ' })).undeclared).toHaveLength(1);
  });

  it.each([
    ['an added field', PERSON, PERSON.replace('nick: String', 'nick: String born: String')],
    ['an added optional argument', PERSON, PERSON.replace('id: ID)', 'id: ID, name: String)')],
    [
      'an added type with an input that it needs',
      PERSON,
      `${PERSON} extend type Query { a(b: B!): A } type A { c: ID } input B { d: ID! }`,
    ],
    ['an added value of an enum', ENUM, ENUM.replace('CALL', 'CALL VISIT')],
    ['a deprecation', PERSON, PERSON.replace('nick: String', 'nick: String @deprecated(reason: "Use `name`.")')],
  ])('is not %s', async (_, earlier, now) => {
    expect(await breaks(earlier, now)).toEqual({ undeclared: [], idle: [] });
  });

  it('is told apart from another of the same kind', async () => {
    const now = PERSON.replace(' name: String! nick: String', '');
    const { undeclared } = await breaks(PERSON, now, { 'FIELD_REMOVED Person.nick': 'Nobody used it.' });
    expect(undeclared).toEqual([expect.stringContaining('FIELD_REMOVED Person.name')]);
  });

  it('leaves no declaration behind when it is released or taken back', async () => {
    const declared = { 'FIELD_REMOVED Person.nick': 'Nobody used it.' };
    expect((await breaks(PERSON, PERSON, declared)).idle).toEqual(['FIELD_REMOVED Person.nick']);
  });
});

describe('a successor', () => {
  const deprecated = (reason: string) =>
    withoutSuccessor(
      buildSchema(`
        type Query { person(id: ID, key: ID @deprecated(reason: "Use \`id\`.")): Person, old: Person @deprecated(reason: "Use \`person\`.") }
        type Person { name: String, nick: String @deprecated${reason} }
      `),
    );

  it.each(['(reason: "Use `name`.")', '(reason: "Use `Query.person`, which knows more.")'])(
    'is named by %s',
    (reason) => {
      expect(deprecated(reason)).toEqual([]);
    },
  );

  it.each([
    ['nothing at all', ''],
    ['words only', '(reason: "Use the name.")'],
    ['what does not exist', '(reason: "Use `alias`.")'],
    ['itself', '(reason: "Use `nick`.")'],
    ['what is deprecated too', '(reason: "Use `Query.old`.")'],
  ])('is not %s', (_, reason) => {
    expect(deprecated(reason)).toEqual(['Person.nick']);
  });
});
