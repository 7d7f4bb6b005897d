import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { ClassType } from 'type-graphql';
import { getMetadataStorage } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { type Asked, asking } from '../../src/entities/asked.js';
import { filteredBy } from '../../src/entities/filtered.js';
import { conditionOf, type Where } from '../../src/graph/filter.js';
import { buildApiSchema } from '../../src/schema.js';
import { TODAY } from '../../src/shared/view.js';

const schema = buildApiSchema();

const FILTERS = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLInputObjectType => isInputObjectType(type) && /Where$/.test(type.name),
);

const ASKED: Asked = {
  view: TODAY,
  resolved: { one: () => 'person:ana', subjects: () => ['topic:strait'], like: () => ['person:ana'] },
};

/** Modifiers of a reference say something only beside what it refers to. */
const BESIDE: Record<string, object> = {
  narrower: { id: 'topic:x' },
  relation: { id: 'meeting:x' },
  below: { id: 'org:x' },
};

/** An id of the right type for each filter of ids. */
const idFor = (filter: string) => {
  const prefixes: Record<string, string> = {
    Person: 'person',
    Organisation: 'org',
    Actor: 'org',
    Post: 'post',
    Place: 'place',
    Topic: 'topic',
    Subject: 'topic',
    Meeting: 'meeting',
    Proposal: 'proposal',
    Point: 'point',
    Article: 'article',
    Statement: 'statement',
    Claim: 'statement',
    StatementLink: 'link',
    Position: 'position',
    Membership: 'membership',
    Attendance: 'attendance',
    MeetingReport: 'report',
    AgendaItem: 'agenda',
    Evidence: 'evidence',
  };
  return `${prefixes[filter.replace(/Where$/, '')]}:x`;
};

/** Values of an input type, each of which says one thing only. */
function values(type: GraphQLInputType, filter: string): unknown[] {
  if (isNonNullType(type)) return values(type.ofType, filter);
  if (isListType(type)) return values(type.ofType, filter).map((value) => [value]);
  if (isEnumType(type)) return [type.getValues()[0]!.value];
  if (isInputObjectType(type)) {
    if (/Where$/.test(type.name))
      return ['ids' in type.getFields() ? { ids: [idFor(type.name)] } : { value: { eq: 'x' } }];
    return Object.values(type.getFields()).flatMap((field) =>
      values(field.type, filter).map((value) => ({ ...BESIDE[field.name], [field.name]: value })),
    );
  }
  if (type.name === 'ID') return [idFor(filter)];
  if (type.name === 'Boolean') return [true];
  if (type.name === 'PartialDate') return ['2031-05-04'];
  return [type.name === 'Int' || type.name === 'Float' ? 1 : 'words'];
}

const classOf = (name: string): ClassType<Where<object>> =>
  getMetadataStorage().inputTypes.find((input) => input.name === name)!.target as ClassType<Where<object>>;

describe('every field of every filter', () => {
  it('is there to be looked at', () => {
    expect(FILTERS.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'StatementWhere',
        'MeetingWhere',
        'AttendanceWhere',
        'EvidenceWhere',
        'ClaimWhere',
        'PointWhere',
      ]),
    );
    expect(FILTERS.length).toBeGreaterThanOrEqual(20);
  });

  const cases = FILTERS.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      values(field.type, type.name).map((value): [string, string, string] => [
        type.name,
        field.name,
        JSON.stringify(value),
      ]),
    ),
  );

  it.each(cases)('%s.%s: %s is a condition', (name, field, value) => {
    const filter = { [field]: JSON.parse(value) as unknown } as Where<object>;
    const { fields } = filteredBy(classOf(name));
    const { text } = conditionOf(filter, fields, asking('it', ASKED)).compile('neo4j');
    expect(text).toMatch(/\bit\b/);
  });
});
