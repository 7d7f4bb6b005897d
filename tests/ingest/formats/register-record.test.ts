import { describe, expect, it } from 'vitest';
import { heldAround, inOrder, instantOf } from '../../../src/ingest/formats/historian.js';
import { RegisterRecord } from '../../../src/ingest/formats/register-record.js';

describe('a record as an article', () => {
  const record = new RegisterRecord([
    ['visitor', 'King Ölaf 𝒳'],
    ['visitor', 'Prime   Minister\nMira Solvei'],
    ['from', ''],
    ['description', 'Met with Mira Solvei.'],
  ]);

  it('has a paragraph for each field that has a value', () => {
    expect(record.text.text).toBe(
      'visitor: King Ölaf 𝒳\n\nvisitor: Prime Minister Mira Solvei\n\ndescription: Met with Mira Solvei.',
    );
  });

  it('quotes a field, or words of it, where they stand in code points', () => {
    const points = [...record.text.text];
    const standing = (quote = record.quote('none')) =>
      quote && points.slice(quote.start, quote.start + [...quote.exact].length).join('');
    expect(standing(record.quote('visitor'))).toBe('King Ölaf 𝒳');
    expect(standing(record.quote('visitor', 'Mira Solvei'))).toBe('Mira Solvei');
    expect(record.quote('visitor', 'Mira Solvei')!.start).toBeLessThan(record.quote('description')!.start);
    expect(standing(record.quote('description', 'Mira Solvei'))).toBe('Mira Solvei');
  });

  it('quotes nothing that it has not', () => {
    expect(record.quote('from')).toBeUndefined();
    expect(record.quote('visitor', 'Tam Orlan')).toBeUndefined();
  });
});

describe('the dates of a record', () => {
  it('are those of when it was made, never before what it tells of', () => {
    expect(instantOf('2031-08-01T10:00:00-04:00', '2031-07-03')).toBe('2031-08-01T10:00:00-04:00');
    expect(instantOf('2031-07-01T10:00:00-04:00', '2031-07-03')).toBe('2031-07-03');
    expect(instantOf('last week', '2031-07-03')).toBe('2031-07-03');
    expect(instantOf('2031-08-01T10:00:00', '2031-07')).toBe('2031-07');
  });

  it('leave open since when and until when an office was held', () => {
    expect(heldAround('2031-07-01', '2031-07-03')).toEqual({ startDate: '../2031-07-01', endDate: '2031-07-03/..' });
  });

  it('must be days, months or years, in order; a month and a day in it are', () => {
    expect(inOrder('2031-07', '2031-07-03')).toEqual(['2031-07', '2031-07-03']);
    expect(inOrder('2031-07-03', '2031-07')).toEqual(['2031-07-03', '2031-07']);
    expect(() => inOrder('2031-07-03', '2031-06')).toThrow('it ends on 2031-06, before it begins on 2031-07-03');
    expect(() => inOrder('2031-07-03', '2031-06-31')).toThrow('June 2031 has 30 days');
    expect(() => inOrder('2031-07-03/2031-07-05', '2031-07-05')).toThrow('a year, month or day is needed');
  });
});
