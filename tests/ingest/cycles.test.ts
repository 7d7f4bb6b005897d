import { describe, expect, it } from 'vitest';
import { circlesIn } from '../../src/ingest/cycles.js';

const circles = (above: Readonly<Record<string, readonly string[]>>) => [
  ...circlesIn(new Map(Object.entries(above)), Object.keys(above)),
];

describe('circles', () => {
  it('are found once each, from the thing at which a walk comes round', () => {
    expect(circles({ a: ['b'], b: ['c', 'd'], c: ['b'], d: ['d'], e: ['a', 'f'] })).toEqual([
      ['b', 'c', 'b'],
      ['d', 'd'],
    ]);
  });

  it('are none where two ways lead up to the same thing', () => {
    expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });

  it('are looked for on the longest way up', () => {
    const above = new Map(Array.from({ length: 50_000 }, (_, n) => [String(n), [String(n + 1)]]));
    expect([...circlesIn(above, above.keys())]).toEqual([]);
    above.set('49999', ['0']);
    expect([...circlesIn(above, above.keys())].map(({ length }) => length)).toEqual([50_001]);
  });
});
