import { expect, it } from 'vitest';
import { byName } from '../../src/ingest/sort-keys.js';

it('puts a name before the longer ones that begin with it', () => {
  const names = ['Ana', 'Ana (elder)', 'Ana Maria', 'Ana Maria Reyl', 'Ana, Queen', 'Ana-Maria', 'Ana.', 'Anabel'];
  const keys = names.map((name) => byName(name, 'person:zoe'));
  expect([...keys].sort()).toEqual(keys);
});

it('orders equal names by their ids', () => {
  expect(byName('Ána', 'person:a') < byName('ANA', 'person:b')).toBe(true);
});

const HALF = /\p{Surrogate}/u;

it('never cuts a character in two', () => {
  expect(byName('𐌰'.repeat(61), 'person:a')).not.toMatch(HALF);
  expect(byName(`a${'𐌰'.repeat(61)}`, 'person:a')).not.toMatch(HALF);
});
