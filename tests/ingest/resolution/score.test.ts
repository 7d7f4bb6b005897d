import { describe, expect, it } from 'vitest';
import { dateForm } from '../../../src/ingest/dates.js';
import { THRESHOLD } from '../../../src/ingest/resolution/mention.js';
import type { KnownPerson, Office } from '../../../src/ingest/resolution/people.js';
import { scored } from '../../../src/ingest/resolution/score.js';
import { titledName } from '../../../src/ingest/resolution/titles.js';

const start = (day: string) => `${day}T00:00:00.000Z`;
const held = (from: string | null, to: string | null, more: Partial<Office> = {}): Office => ({
  postId: 'post:prime-minister-of-nordmark',
  title: 'Prime Minister of Nordmark',
  organisation: 'Nordmark',
  startEarliest: from && start(from),
  startLatest: from && start(from),
  endEarliest: to && start(to),
  endLatest: to && start(to),
  attestedAt: null,
  ...more,
});
const known = (names: string[], ...offices: Office[]): KnownPerson => ({
  id: 'person:known',
  name: names[0]!,
  names,
  offices,
});

const score = (text: string, person: KnownPerson, of: string[] = [], day = '2031-05-04') =>
  scored({ text, at: dateForm(day, 'STATED'), of }, titledName(text), person);

const solvei = known(['Mira Anna Solvei', 'Mira Solvei'], held('2030-01-01', '2032-01-01'));

describe('how surely somebody is meant', () => {
  it.each([
    ['Mira Solvei', 0.95, 'has exactly this name'],
    ['Mira A. Solvei', 0.8, 'has this first name and surname'],
    ['Solvei', 0.75, 'has this as part of the name'],
    ['M. Solvei', 0.65, 'has this surname and first letter'],
    ['Mi Solvei', 0.65, 'has this surname and first letter'],
    ['Myra Solvei', 0.65, 'has this surname and first letter'],
    ['Mona Solvei', 0.5, 'has this surname, and another first name with its letter'],
    ['Mira Solvej', 0.6, 'has a name that is spelt nearly so'],
  ])('depends on how much of the name it is: %s', (text, points, reason) => {
    expect(score(text, solvei)).toMatchObject({ score: points, reasons: [reason] });
  });

  it.each(['Ana Reyl', 'Mira Reyl', 'Bo Solvei'])('is not at all for %s', (text) => {
    expect(score(text, solvei)).toBeNull();
  });

  it('is never enough where middle names differ, whatever the office', () => {
    const anna = known(['Mira Anna Solvei'], held('2030-01-01', null));
    const candidate = score('Prime Minister Mira Berta Solvei', anna, ['Nordmark'])!;
    expect(candidate.reasons[0]).toBe('has this first name and surname, and another middle name');
    expect(candidate.score).toBeLessThan(THRESHOLD);
  });

  it('is never enough for part of a name, or one spelt nearly so, without an office', () => {
    for (const text of ['Solvei', 'M. Solvei', 'Mira Solvej', 'Mira A. Solvei']) {
      expect(score(text, solvei)!.score).toBeLessThan(THRESHOLD);
    }
  });

  it.each([
    ['2031-05-04', 0.95, 'was Prime Minister of Nordmark then'],
    ['2033-05-04', 0.85, 'had been Prime Minister of Nordmark then'],
    ['2043-05-04', 0.55, 'was more than ten years away from being Prime Minister of Nordmark then'],
    ['2029-05-04', 0.45, 'was not yet Prime Minister of Nordmark then'],
  ])('depends on the office at the day: %s', (day, points, reason) => {
    expect(score('Prime Minister Solvei', solvei, [], day)).toMatchObject({
      score: points,
      reasons: ['has this as part of the name', reason],
    });
  });

  it('is the same where another source has the office in another language', () => {
    const tarn = known(['Bo Tarn'], held('2030-01-01', null, { title: 'Taoiseach of Nordmark' }));
    expect(score('Prime Minister Tarn', tarn, ['Nordmark'])).toEqual(score('Taoiseach Tarn', tarn, ['Nordmark']));
  });

  it.each([
    ['Sheikh Omar bin Hald Al Reyl', 'Amir Omar Bin Hald Al-Reyl'],
    ['Omar bin Hald al-Reyl', 'His Highness Sheikh Omar Bin Hald Al-Reyl'],
    ['Omar bin Hald El-Reyl', 'Amir Sheikh Omar bin Hald Al Reyl'],
  ])('is the same with or without a form of address, however the article is written: %s', (name, text) => {
    const reyl = known([name], held('2030-01-01', null, { title: 'Amir of Westria' }));
    expect(score(text, reyl)!.reasons[0]).toBe('has exactly this name');
    expect(score('AMIR AL REYL', reyl)).toMatchObject({ score: 0.95 });
    expect(score('AMIR REYL', reyl)).toMatchObject({ score: 0.95 });
  });

  it('is the same as for a part of the name where the source has a longer one', () => {
    const marn = known(['Ilo Marn'], held('2030-01-01', null));
    expect(score('Prime Minister Ilo Marn Vall', marn)).toMatchObject({ score: 0.95 });
    expect(score('Ilo Marn Vall', marn)!.score).toBeLessThan(THRESHOLD);
  });

  it.each(['Ola bin Ilo Marn', 'Marn Ilo Vall'])('is not at all where the longer one begins otherwise: %s', (name) => {
    expect(score(`Prime Minister ${name}`, known(['Ilo Marn'], held('2030-01-01', null)))).toBeNull();
  });

  it('is not at all for half of a double surname', () => {
    expect(score('Prime Minister Tarn', known(['Bo Tarn-Solvei'], held('2030-01-01', null)))).toBeNull();
  });

  it('is less for an office that nobody knows of', () => {
    expect(score('Senator Mira Solvei', solvei)).toMatchObject({
      score: 0.8,
      reasons: ['has exactly this name', 'is not known to be senator'],
      postId: null,
    });
  });

  it('depends on whose office the source speaks of', () => {
    expect(score('Prime Minister Solvei', solvei, ['Nordmark'])).toMatchObject({
      score: 1,
      reasons: expect.arrayContaining(['the source speaks of Nordmark']),
      postId: 'post:prime-minister-of-nordmark',
    });
    expect(score('Prime Minister Solvei', solvei, ['Westria'])).toMatchObject({
      score: 0.85,
      reasons: expect.arrayContaining(['the source speaks of Westria']),
    });
  });

  it('depends on the office alone where there is no name, and needs one', () => {
    expect(score('the Prime Minister', solvei, ['Nordmark'])).toMatchObject({ score: 0.95 });
    expect(score('the Prime Minister', known(['Ana Reyl']))).toBeNull();
  });

  it('takes an office that a source saw somebody in for theirs around that day only', () => {
    const seen = held(null, null, { attestedAt: start('2031-01-01') });
    expect(score('Prime Minister Solvei', known(['Mira Solvei'], seen))).toMatchObject({
      reasons: [expect.anything(), 'was around that time Prime Minister of Nordmark then'],
    });
    expect(score('Prime Minister Solvei', known(['Mira Solvei'], seen), [], '2039-01-01')).toMatchObject({
      reasons: [expect.anything(), 'was at some time Prime Minister of Nordmark then'],
    });
  });

  it('takes an office for theirs between two days on which sources saw them in it, not long apart', () => {
    const seen = (...days: string[]) =>
      known(['Mira Solvei'], ...days.map((day) => held(null, null, { attestedAt: start(day) })));
    const on = (person: KnownPerson) => score('the Prime Minister', person, [], '2031-05-04')!;
    expect(on(seen('2031-03-01', '2031-09-01'))).toMatchObject({
      score: 0.9,
      reasons: [expect.anything(), 'was before and after, and so surely, Prime Minister of Nordmark then'],
    });
    expect(on(seen('2031-03-01')).score).toBe(0.85);
    expect(on(seen('2030-03-01', '2034-09-01')).score).toBe(0.85);
    const other = held(null, null, { attestedAt: start('2031-09-01'), postId: 'post:prime-minister-of-westria' });
    expect(on(known(['Mira Solvei'], held(null, null, { attestedAt: start('2031-03-01') }), other)).score).toBe(0.85);
  });

  it('names the same of two offices that say as much, in whatever order they come', () => {
    const offices = ['westria', 'nordmark'].map((of) =>
      held('2001-01-01', '2002-01-01', { postId: `post:envoy-to-${of}`, title: `Envoy to ${of}` }),
    );
    const answers = [offices, offices.toReversed()].map((all) => score('Envoy Solvei', known(['Mira Solvei'], ...all)));
    expect(answers[0]).toEqual(answers[1]);
  });

  it('takes nobody for a namesake who holds the office decades later', () => {
    const father = known(['Mira Solvei'], held(null, null, { attestedAt: start('1991-01-01') }));
    for (const text of ['Prime Minister Solvei', 'Prime Minister Mira Berta Solvei Jr.']) {
      expect(score(text, father, ['Nordmark'])!.score).toBeLessThan(THRESHOLD);
    }
    // A career can be that long: the register of visits has Ferdinand Marcos in 1969 and in 1982.
    expect(score('Prime Minister Mira Solvei', father, ['Nordmark'])!.score).toBeGreaterThanOrEqual(THRESHOLD);
  });
});
