import { describe, expect, it } from 'vitest';
import { dateForm } from '../../src/ingest/dates.js';
import * as ids from '../../src/ingest/ids.js';
import type { ArticleForm, AttendanceForm, MembershipForm, PositionForm, SpanForm } from '../../src/ingest/verified.js';

const span = (start: number, end: number): SpanForm => ({ exact: 'x', start, end, prefix: '', suffix: '' });
const claim = { spans: [span(1, 5)], confidence: 1, method: 'HUMAN', reason: null } as const;
const elsewhere = { ...claim, spans: [span(20, 30)], confidence: 0.5, method: 'RULES' } as const;

const article: Omit<ArticleForm, 'id'> = {
  title: 'A dry year',
  url: null,
  publisherId: 'org:lira-courier',
  author: null,
  publishedAt: dateForm('2031-05-04', 'STATED'),
  language: 'en',
  licence: null,
  kind: 'NEWS',
  contentHash: 'abc',
  text: 'Text.',
  derivedFrom: [],
  replaces: null,
};
const one = { id: 'article:one' };
const other = { id: 'article:other' };

const position: Omit<PositionForm, 'spans' | 'confidence' | 'method' | 'reason'> = {
  holderId: 'org:belmor',
  targetId: 'topic:strait',
  stance: 'FOR',
  strength: 'FIRM',
  conditions: null,
  redLine: false,
  basis: 'OUTLET',
  basedOn: [],
  validFrom: dateForm('2031-05-04', 'ARTICLE'),
  validThrough: null,
};

const attendance: Omit<AttendanceForm, 'spans' | 'confidence' | 'method' | 'reason'> = {
  meetingId: 'meeting:m',
  attendeeId: 'person:p',
  sideId: null,
  leads: false,
  role: null,
  postId: null,
  onBehalfOfId: null,
  presence: 'REPORTED',
};

const membership: Omit<MembershipForm, 'spans' | 'confidence' | 'method' | 'reason'> = {
  personId: 'person:p',
  organisationId: null,
  postId: 'post:q',
  onBehalfOfId: null,
  startDate: null,
  endDate: null,
  attestedAt: dateForm('2031-05-04', 'ARTICLE'),
};

describe('ids', () => {
  it('stay what they are: graphs hold them', () => {
    expect(ids.articleId(article)).toBe('article:376a51cff8858f5282df194f');
    expect(ids.statementId(one, { spans: [span(1, 5)], attributedAs: 'an aide' })).toBe(
      'statement:5f8bc20426a748dc21341e03',
    );
    expect(ids.positionId({ ...claim, ...position })).toBe('position:e324d6ed45a63a7a8e937410');
    expect(ids.nameId('person:p', { text: 'Ana', language: null, kind: 'FULL' })).toBe('name:5da72229ee89c2338bcde089');
  });

  it('of articles differ by address, publisher, title, date and text only', () => {
    const id = ids.articleId(article);
    expect(
      ids.articleId({ ...article, author: 'A', licence: 'MIT', language: 'fr', kind: 'BRIEF', replaces: 'x' }),
    ).toBe(id);
    const changes: Partial<ArticleForm>[] = [
      { url: 'https://example.org' },
      { publisherId: null },
      { title: 'A wet year' },
      { publishedAt: null },
      { contentHash: null },
    ];
    expect(new Set([id, ...changes.map((change) => ids.articleId({ ...article, ...change }))]).size).toBe(6);
  });

  it('of statements are their places in the article, in any order, and the attribution', () => {
    const id = ids.statementId(one, { spans: [span(1, 5), span(10, 12)], attributedAs: null });
    expect(ids.statementId(one, { spans: [span(10, 12), span(1, 5)], attributedAs: null })).toBe(id);
    expect(ids.statementId(other, { spans: [span(1, 5), span(10, 12)], attributedAs: null })).not.toBe(id);
    expect(ids.statementId(one, { spans: [span(1, 5)], attributedAs: null })).not.toBe(id);
    expect(ids.statementId(one, { spans: [span(1, 5), span(10, 12)], attributedAs: 'an aide' })).not.toBe(id);
  });

  it('of claims that several articles can make do not depend on the article', () => {
    expect(ids.attendanceId({ ...elsewhere, ...attendance })).toBe(ids.attendanceId({ ...claim, ...attendance }));
    expect(ids.membershipId({ ...elsewhere, ...membership, attestedAt: null })).toBe(
      ids.membershipId({ ...claim, ...membership }),
    );
    const later = { ...elsewhere, ...position, basedOn: [3], validFrom: dateForm('2031-06-01', 'ARTICLE') };
    expect(ids.positionId(later)).toBe(ids.positionId({ ...claim, ...position }));
  });

  it('of claims with other content are others', () => {
    const stated = { ...claim, ...position, validFrom: dateForm('2031-05-04', 'STATED') };
    expect(ids.positionId(stated)).not.toBe(ids.positionId({ ...claim, ...position }));
    expect(ids.attendanceId({ ...claim, ...attendance, presence: 'DENIED' })).not.toBe(
      ids.attendanceId({ ...claim, ...attendance }),
    );
    expect(ids.membershipId({ ...claim, ...membership, startDate: dateForm('2030', 'STATED') })).not.toBe(
      ids.membershipId({ ...claim, ...membership }),
    );
  });

  it('of names fold the text', () => {
    const name = (text: string) => ids.nameId('person:p', { text, language: null, kind: 'FULL' });
    expect(name('ANA  Réyl')).toBe(name('Ana Reyl'));
    expect(name('Ana Rejl')).not.toBe(name('Ana Reyl'));
  });

  it('of points name their proposal', () => {
    expect(ids.pointId('plan-28', 7)).toBe('point:plan-28-7');
    expect(ids.entityId('Organisation', 'nato')).toBe('org:nato');
    expect(ids.identifierKey({ scheme: 'wikidata', value: 'Q1' })).toBe('wikidata:Q1');
  });
});
