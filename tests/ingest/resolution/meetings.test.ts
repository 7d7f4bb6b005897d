import { describe, expect, it } from 'vitest';
import { decideMeeting, type KnownMeeting, type MeetingProfile } from '../../../src/ingest/resolution/meetings.js';

const orlan = { id: 'person:orlan', isHome: true, isHead: true };
const deputy = { id: 'person:deputy', isHome: true, isHead: false };
const solvei = { id: 'person:solvei', isHome: false, isHead: false };

const told = (more: Partial<MeetingProfile> = {}): MeetingProfile => ({
  classification: 'BILATERAL',
  channel: 'IN_PERSON',
  from: '2031-05-04',
  to: '2031-05-04',
  placeId: null,
  attendees: [orlan, solvei],
  sides: ['org:nordmark'],
  ...more,
});

const known = (more: Partial<KnownMeeting> = {}): KnownMeeting => ({
  ...told(),
  id: 'meeting:known',
  name: 'Meeting',
  placesAround: [],
  publishers: ['org:register'],
  ...more,
});

const decided = (proposed: MeetingProfile, ...all: KnownMeeting[]) => decideMeeting(proposed, all, 'org:press');

describe('whether two sources tell of one meeting', () => {
  it('takes the same guest on the same day for one meeting, and says why', () => {
    expect(decided(told(), known())).toEqual({
      id: 'meeting:known',
      notes: ['taken for meeting:known: the same day, with person:solvei, and nothing speaks against it'],
    });
  });

  it('finds the day within a visit of several days', () => {
    expect(decided(told(), known({ from: '2031-05-02', to: '2031-05-06', attendees: [solvei] })).id).toBe(
      'meeting:known',
    );
  });

  it('allows the day beside it from another publisher only', () => {
    const dayAfter = { from: '2031-05-05', to: '2031-05-05' };
    expect(decided(told(), known(dayAfter)).id).toBe('meeting:known');
    expect(decided(told(), known({ ...dayAfter, publishers: ['org:press'] })).id).toBeNull();
    expect(decided(told(), known({ from: '2031-05-06', to: '2031-05-06' })).id).toBeNull();
  });

  it.each([
    ['a call', { classification: 'CALL', channel: 'PHONE' }],
    ['the press conference after it', { classification: 'PRESS_CONFERENCE' }],
    ['talks of several', { classification: 'MULTILATERAL' }],
    ['one by video', { channel: 'VIDEO' }],
    ['one whose host was another', { attendees: [deputy, solvei] }],
    ['one of whose own side alone is known', { attendees: [orlan], sides: [] }],
  ] as const)('never takes it for %s', (_, more) => {
    expect(decided(told(), known(more)).id).toBeNull();
  });

  it('takes a visit without a host for one to the head of the side, not to a deputy', () => {
    const visit = known({ attendees: [solvei] });
    expect(decided(told(), visit).id).toBe('meeting:known');
    expect(decided(told({ attendees: [deputy, solvei] }), visit).id).toBeNull();
    expect(decided(told({ attendees: [solvei] }), known({ attendees: [deputy, solvei] })).id).toBeNull();
  });

  it('keeps apart places of which neither lies in the other', () => {
    const proposed = told({ placeId: 'place:oakhaven' });
    expect(decided(proposed, known({ placeId: 'place:vik' })).id).toBeNull();
    expect(decided(proposed, known({ placeId: 'place:harbour-room', placesAround: ['place:oakhaven'] })).id).toBe(
      'meeting:known',
    );
  });

  it('leaves two that fit to a person', () => {
    expect(decided(told(), known(), known({ id: 'meeting:other' }))).toEqual({
      id: null,
      notes: ['kept apart, for review: it may be any of meeting:known, meeting:other'],
    });
  });

  it('leaves one that shares only a country to a person', () => {
    const colleague = known({ attendees: [orlan, { id: 'person:colleague', isHome: false, isHead: false }] });
    expect(decided(told(), colleague)).toEqual({
      id: null,
      notes: ['kept apart, for review: meeting:known shares a country and the day, but nobody'],
    });
  });
});
