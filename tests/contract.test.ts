import { getNamedType, isInterfaceType, isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../src/schema.js';

const schema = buildApiSchema();

it('keeps its contract', async () => {
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
  await expect(printed).toMatchFileSnapshot('../schema/schema.graphql');
});

it('describes every type, field, argument and enum value', () => {
  const undescribed: string[] = schema.description ? [] : ['schema'];
  const note = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) undescribed.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
    note(type.name, type);
    if ('getValues' in type) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name}:)`, arg);
    }
  }
  expect(undescribed).toEqual([]);
});

it('lists Nodes, but for hits of a search and what only editors see', () => {
  const others: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Edge')) continue;
    const entry = getNamedType(type.getFields().node!.type);
    const interfaces = isObjectType(entry) || isInterfaceType(entry) ? entry.getInterfaces() : [];
    if (!interfaces.some(({ name }) => name === 'Node')) others.push(entry.name);
  }
  expect(others.sort()).toEqual(['AuditEntry', 'Draft', 'SearchHit']);
});
