import { describe, expect, it } from 'vitest';
import { groundOf, type Held, type Spoken } from '../../src/analysis/official-line.rule.js';

const dayOf = (date: string) => ({ earliest: `${date}T00:00:00.000Z`, latest: `${date}T23:59:59.999Z` });

const member = (dates: { start?: string; end?: string; attested?: string[] }): Held => ({
  id: 'membership:one',
  personId: 'person:ida',
  startEarliest: dates.start ? dayOf(dates.start).earliest : null,
  startLatest: dates.start ? dayOf(dates.start).latest : null,
  endEarliest: dates.end ? dayOf(dates.end).earliest : null,
  endLatest: dates.end ? dayOf(dates.end).latest : null,
  attestations: (dates.attested ?? []).map(dayOf),
});

const spoken = (from: string | null, through: string | null = from): Spoken => ({
  speakerIds: ['person:ida'],
  isInOffice: false,
  saidEarliest: from && dayOf(from).earliest,
  saidLatest: through && dayOf(through).latest,
});

describe('whether a membership surely held when someone spoke', () => {
  it.each([
    ['between its start and its end', member({ start: '2030-01-01', end: '2031-12-31' }), spoken('2031-05-01'), true],
    ['on the day of its start', member({ start: '2031-05-01', end: '2031-12-31' }), spoken('2031-05-01'), true],
    ['on the day of its end', member({ start: '2030-01-01', end: '2031-05-01' }), spoken('2031-05-01'), true],
    [
      'past its end for some of the days',
      member({ start: '2030-01-01', end: '2031-05-15' }),
      spoken('2031-05-01', '2031-05-31'),
      false,
    ],
    ['with an unknown end and no article', member({ start: '2030-01-01' }), spoken('2031-05-01'), false],
    [
      'between its start and an article',
      member({ start: '2030-01-01', attested: ['2031-06-01'] }),
      spoken('2031-05-01'),
      true,
    ],
    ['after the last article', member({ start: '2030-01-01', attested: ['2031-04-01'] }), spoken('2031-05-01'), false],
    ['on the day of an article', member({ attested: ['2031-05-01'] }), spoken('2031-05-01'), true],
    ['between two articles', member({ attested: ['2031-04-01', '2031-06-01'] }), spoken('2031-05-01'), false],
    ['in a month that has an article', member({ attested: ['2031-05-10'] }), spoken('2031-05-01', '2031-05-31'), false],
    ['at a time that is open', member({ start: '2030-01-01', end: '2031-12-31' }), spoken(null, '2031-05-01'), false],
  ])('%s', (_when, held, said, certain) => {
    expect(groundOf(said, [], [held])).toEqual({ rule: 'MEMBERSHIP', certain, membershipIds: [held.id] });
  });

  it('names the certain ones first', () => {
    const possible = { ...member({}), id: 'membership:possible' };
    const sure = { ...member({ attested: ['2031-05-01'] }), id: 'membership:sure' };
    expect(groundOf(spoken('2031-05-01'), [], [possible, sure]).membershipIds).toEqual([sure.id, possible.id]);
  });
});
