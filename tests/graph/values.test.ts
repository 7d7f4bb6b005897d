import { describe, expect, it } from 'vitest';
import { GraphError } from '../../src/graph/graph-error.js';
import { decode, encode } from '../../src/graph/values.js';

const toInteger = (value: number | bigint) => `integer ${value}`;
const codeOf = (value: unknown) => {
  try {
    encode(value, toInteger);
    return 'accepted';
  } catch (error) {
    return error instanceof GraphError ? error.code : 'another error';
  }
};

describe('encode', () => {
  it('turns whole numbers into integers, wherever they are, and leaves fractions', () => {
    expect(encode({ list: [1, 2.5, -0], big: 2n ** 62n }, toInteger)).toEqual({
      list: ['integer 1', 2.5, 'integer 0'],
      big: 'integer 4611686018427387904',
    });
  });

  it('turns undefined into null, also inside lists and maps', () => {
    expect(encode({ a: undefined, b: [undefined] }, toInteger)).toEqual({ a: null, b: [null] });
  });

  it('keeps a field named __proto__ a field', () => {
    const encoded = encode(JSON.parse('{"__proto__": 1.5}'), toInteger) as object;
    expect(Object.keys(encoded)).toEqual(['__proto__']);
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a whole number beyond 2^53', 2 ** 60],
    ['a bigint beyond 64 bits', 2n ** 63n],
    ['a date', new Date()],
    ['a Map', new Map()],
    ['an instance of a class', new URL('https://example.org')],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a date deep inside', { rows: [{ at: new Date() }] }],
  ])('refuses %s', (_, value) => {
    expect(codeOf(value)).toBe('parameter');
  });

  it('takes the smallest integer of 64 bits', () => {
    expect(codeOf(-(2n ** 63n))).toBe('accepted');
  });
});

describe('decode', () => {
  const noInteger = () => undefined;

  it('gives lists and maps of plain values as they are', () => {
    const value = { a: [1, 'x', null, { b: true }] };
    expect(decode(value, noInteger)).toEqual(value);
  });

  it.each([
    ['a date', new Date()],
    ['an instance of a class', new URL('https://example.org')],
    ['a node', { _id: 1, _labels: ['Person'], name: 'x' }],
    ['a relationship', { _id: 1, _source: 1, _target: 2, _type: 'T' }],
    ['a node deep inside', [{ nodes: [{ _id: 1, _labels: [] }] }]],
  ])('refuses %s', (_, value) => {
    expect(() => decode(value, noInteger)).toThrow(GraphError);
  });
});
