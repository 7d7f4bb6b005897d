import { describe, expect, it } from 'vitest';
import { DurationQualifier, MeetingChannel, MeetingDetail, MeetingStatus } from '../../src/meetings/meeting.enums.js';
import { factsOf, type RankedReport } from '../../src/meetings/meeting.rule.js';
import { DateBasis } from '../../src/shared/imprecise-date.type.js';

const { HELD, SCHEDULED, POSTPONED, CANCELLED } = MeetingStatus;

/** A report that says nothing but what is given. */
const report = (id: string, says: Partial<RankedReport>): RankedReport => ({
  id,
  confidence: 1,
  recordedAt: '2031-05-01T00:00:00.000Z',
  heldBy: null,
  startDate: null,
  startEarliest: null,
  startLatest: null,
  startBasis: null,
  endDate: null,
  endEarliest: null,
  endLatest: null,
  endBasis: null,
  duration: null,
  durationQualifier: null,
  channel: null,
  status: null,
  placeId: null,
  placesAround: [],
  ...says,
});

const start = (value: string, earliest: string | null, latest: string | null): Partial<RankedReport> => ({
  startDate: value,
  startEarliest: earliest,
  startLatest: latest,
  startBasis: DateBasis.STATED,
});

const day = (value: string) => start(value, `${value}T00:00:00.000Z`, `${value}T23:59:59.999Z`);
const may = start('2031-05', '2031-05-01T00:00:00.000Z', '2031-05-31T23:59:59.999Z');

/** Whatever the order in which the database gives the reports. */
const both = (...reports: RankedReport[]) => {
  const facts = factsOf(reports);
  expect(factsOf([...reports].reverse())).toEqual(facts);
  return facts;
};

describe('what reports together say of a meeting', () => {
  it('is nothing without reports', () => {
    expect(factsOf([])).toMatchObject({ startDate: null, startBasis: null, placeId: null, status: null, disputed: [] });
  });

  it('takes each detail from the surest report that has it', () => {
    const facts = both(
      report('a', { ...day('2031-05-02'), confidence: 0.6, channel: MeetingChannel.PHONE }),
      report('b', { ...day('2031-05-02'), confidence: 0.9, placeId: 'place:lira' }),
    );
    expect(facts).toMatchObject({ startDate: '2031-05-02', channel: 'PHONE', placeId: 'place:lira', disputed: [] });
  });

  it('takes the report recorded last among equally sure ones, then the one of the first id', () => {
    const older = report('a', { placeId: 'place:one', recordedAt: '2031-05-01T00:00:00.000Z' });
    const newer = report('b', { placeId: 'place:two', recordedAt: '2031-05-02T00:00:00.000Z' });
    expect(both(older, newer).placeId).toBe('place:two');
    expect(both(older, { ...newer, recordedAt: older.recordedAt }).placeId).toBe('place:one');
  });

  it('takes what took place before what was planned, however sure or new the plan', () => {
    const held = report('a', { ...day('2031-05-03'), status: HELD, confidence: 0.5 });
    const plan = report('b', { ...day('2031-05-02'), status: SCHEDULED, recordedAt: '2032-01-01T00:00:00.000Z' });
    expect(both(held, plan)).toMatchObject({ startDate: '2031-05-03', status: 'HELD', disputed: [] });
  });

  it('keeps a qualifier with the duration that it belongs to', () => {
    const facts = both(
      report('a', { duration: 'PT5H', confidence: 0.9 }),
      report('b', { duration: 'PT5H', durationQualifier: DurationQualifier.LESS_THAN, confidence: 0.5 }),
    );
    expect(facts).toMatchObject({ duration: 'PT5H', durationQualifier: null, disputed: [] });
  });

  it('bounds the start of a held meeting that nobody dates by the earliest article that says it was held', () => {
    const facts = both(
      report('a', { status: HELD, heldBy: '2031-05-09T23:59:59.999Z' }),
      report('b', { status: HELD, heldBy: '2031-05-04T23:59:59.999Z' }),
    );
    expect(facts).toMatchObject({
      startDate: null,
      startEarliest: null,
      startLatest: '2031-05-04T23:59:59.999Z',
      startBasis: 'ARTICLE',
      disputed: [],
    });
  });

  it('does not bound the start of one that a surer report calls cancelled, or that is dated', () => {
    const held = report('a', { status: HELD, heldBy: '2031-05-04T23:59:59.999Z', confidence: 0.5 });
    expect(both(held, report('b', { status: CANCELLED })).startLatest).toBeNull();
    expect(both(held, report('b', may))).toMatchObject({ startDate: '2031-05', startBasis: 'STATED' });
  });
});

describe('a disputed detail', () => {
  const disputes = (...says: Partial<RankedReport>[]) =>
    both(...says.map((each, index) => report(`r${index}`, each))).disputed;

  it('is a date that two reports cannot both be right about', () => {
    expect(disputes(day('2031-05-02'), day('2031-05-03'))).toEqual([MeetingDetail.START]);
    expect(disputes(day('2031-05-02'), may)).toEqual([]);
  });

  it('is found between reports of which neither is the chosen one', () => {
    expect(disputes({ ...may, confidence: 1 }, { ...day('2031-05-02'), confidence: 0.5 }, day('2031-05-09'))).toEqual([
      MeetingDetail.START,
    ]);
  });

  it('leaves open ends open', () => {
    const until = start('../2031-05-03', null, '2031-05-03T23:59:59.999Z');
    expect(disputes(until, day('2031-05-02'))).toEqual([]);
    expect(disputes(until, day('2031-05-04'))).toEqual([MeetingDetail.START]);
    expect(disputes(until, start('2031-05-03/..', '2031-05-03T00:00:00.000Z', null))).toEqual([]);
  });

  it('is an end that cannot be both', () => {
    const end = (value: string) => ({
      endDate: value,
      endEarliest: value,
      endLatest: value,
      endBasis: DateBasis.STATED,
    });
    expect(disputes(end('2031-05-02T18:00:00.000Z'), end('2031-05-02T21:00:00.000Z'))).toEqual([MeetingDetail.END]);
  });

  it('is a duration beyond what the qualifiers leave open', () => {
    const { ABOUT, LESS_THAN, MORE_THAN } = DurationQualifier;
    const lasted = (duration: string, durationQualifier: DurationQualifier | null = null) => ({
      duration,
      durationQualifier,
    });
    expect(disputes(lasted('PT5H'), lasted('PT300M'))).toEqual([]);
    expect(disputes(lasted('PT5H', LESS_THAN), lasted('PT4H50M'))).toEqual([]);
    expect(disputes(lasted('PT5H', ABOUT), lasted('PT4H', MORE_THAN))).toEqual([]);
    expect(disputes(lasted('PT5H', LESS_THAN), lasted('PT3H'))).toEqual([MeetingDetail.DURATION]);
    expect(disputes(lasted('PT5H', MORE_THAN), lasted('PT4H', LESS_THAN))).toEqual([MeetingDetail.DURATION]);
  });

  it('is a place, unless one lies in the other', () => {
    const palace = { placeId: 'place:palace', placesAround: ['place:lira', 'place:isles'] };
    expect(disputes(palace, { placeId: 'place:lira', placesAround: ['place:isles'] })).toEqual([]);
    expect(disputes(palace, { placeId: 'place:gull', placesAround: ['place:isles'] })).toEqual([MeetingDetail.PLACE]);
  });

  it('is another channel', () => {
    expect(disputes({ channel: MeetingChannel.PHONE }, { channel: MeetingChannel.VIDEO })).toEqual([
      MeetingDetail.CHANNEL,
    ]);
  });

  it('is held against cancelled, but not a plan that changed or came true', () => {
    expect(disputes({ status: HELD }, { status: CANCELLED })).toEqual([MeetingDetail.STATUS]);
    expect(disputes({ status: SCHEDULED }, { status: POSTPONED })).toEqual([]);
    expect(disputes({ status: POSTPONED, ...day('2031-05-02') }, { status: HELD, ...day('2031-05-09') })).toEqual([]);
  });
});
