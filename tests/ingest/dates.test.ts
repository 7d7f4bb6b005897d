import { describe, expect, it } from 'vitest';
import { dateForm, isAfter, meetingDate, singleDateForm, untilPublished } from '../../src/ingest/dates.js';

const bounds = (value: string) => {
  const { earliest, latest } = dateForm(value, 'STATED');
  return [earliest, latest];
};

describe('dateForm', () => {
  it.each([
    ['2025', '2025-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['2025-12', '2025-12-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2025-12-02~', '2025-12-02T00:00:00.000Z', '2025-12-02T23:59:59.999Z'],
    ['2025-12?', '2025-12-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['199X', '1990-01-01T00:00:00.000Z', '1999-12-31T23:59:59.999Z'],
    ['2025-12-01/2025-12-03~', '2025-12-01T00:00:00.000Z', '2025-12-03T23:59:59.999Z'],
    ['2025-12-02T18:30:00+03:00', '2025-12-02T15:30:00.000Z', '2025-12-02T15:30:00.000Z'],
    ['2025-12-02T18:30:00.250Z', '2025-12-02T18:30:00.250Z', '2025-12-02T18:30:00.250Z'],
    ['../2025-12-03', null, '2025-12-03T23:59:59.999Z'],
    ['2025-12-03/..', '2025-12-03T00:00:00.000Z', null],
    ['2025-12-03/', '2025-12-03T00:00:00.000Z', null],
  ])('gives the bounds of %s', (value, earliest, latest) => {
    expect(bounds(value)).toEqual([earliest, latest]);
  });

  it('keeps the date as given, with its basis', () => {
    expect(dateForm('2025-12-02~', 'EDITOR')).toMatchObject({ value: '2025-12-02~', basis: 'EDITOR' });
  });

  it.each([
    ['2025-13-45', 'there is no month 13'],
    ['2021-06-31', 'June 2021 has 30 days'],
    ['2021-02-29', 'February 2021 has 28 days'],
    ['2021-02-29T10:00:00Z', 'February 2021 has 28 days'],
    ['2021-06-14/2021-06-31', 'June 2021 has 30 days'],
    ['2021-21', 'a season has no certain bounds; give its months'],
    ['2025-12-02T18:30:00', 'an instant needs its offset, such as Z or +02:00'],
    ['2025-12-03/2025-12-01', 'the interval ends before it begins'],
    ['../..', 'an interval needs at least one end'],
  ])('refuses %s: %s', (value, reason) => {
    expect(() => dateForm(value, 'STATED')).toThrow(`wrong date "${value}": ${reason}`);
  });

  it.each([
    'soon',
    'last Tuesday',
    'T',
    '',
    '2 December 2025',
    '{2021,2022}',
    '[2021..2023]',
    '-0044',
    'Y17000',
    '2025-12-02T25:00:00Z',
  ])('refuses %j and says how to write dates', (value) => {
    expect(() => dateForm(value, 'STATED')).toThrow(`wrong date "${value}": it is no date; give a year, month or day`);
  });

  it('refuses an interval where one date is meant', () => {
    expect(() => singleDateForm('2021/2022', 'STATED')).toThrow('one date is meant, not an interval');
  });
});

describe('derived dates', () => {
  it('last until the article was published', () => {
    expect(untilPublished(dateForm('2031-05-04T09:00:00+02:00', 'STATED'))).toEqual({
      value: '../2031-05-04T09:00:00+02:00',
      earliest: null,
      latest: '2031-05-04T07:00:00.000Z',
      basis: 'ARTICLE',
    });
  });

  it('last as long as the meeting', () => {
    const [first, last] = [dateForm('2033-06-10', 'STATED'), dateForm('2033-06-11', 'EDITOR')];
    expect(meetingDate(first, null)).toEqual({ ...first, basis: 'MEETING' });
    expect(meetingDate(first, last)).toEqual({
      value: '2033-06-10/2033-06-11',
      earliest: first.earliest,
      latest: last.latest,
      basis: 'MEETING',
    });
  });

  it('count as later only when no time zone can make them meet', () => {
    const isLater = (one: string, other: string) => isAfter(dateForm(one, 'STATED'), dateForm(other, 'STATED'));
    expect(isLater('2031-05-04', '2031-05-04T01:00:00+02:00')).toBe(false);
    expect(isLater('2031-05-05', '2031-05-04T01:00:00+02:00')).toBe(true);
    expect(isLater('2031-05-04T02:00:00+02:00', '2031-05-04T01:00:00+02:00')).toBe(true);
    expect(isLater('../2031-06', '2031-05-04')).toBe(false);
  });
});
