import { describe, expect, it } from 'vitest';
import { isOfCountry, officeOf, personKey, titleCase } from '../../../src/ingest/resolution/declared.js';
import { isOffice, officeIn, titledApart, titledName } from '../../../src/ingest/resolution/titles.js';

describe('a mention', () => {
  it.each([
    ['PRIME MINISTER SOLVEI', 'prime minister', 'solvei'],
    ['the Secretary-General', 'secretary general', ''],
    ['Secretary of State Per Lund', 'secretary of state', 'per lund'],
    ['Mr. Orlan', null, 'orlan'],
    ['His Excellency President Tam Orlan', 'president', 'tam orlan'],
    ['Deputy Prime Minister Ana Reyl', 'deputy prime minister', 'ana reyl'],
    ['Kingsley Tarn', null, 'kingsley tarn'],
    ['His Highness Sheikh Omar bin Hald', null, 'omar bin hald'],
    ['Amir Sheikh Omar bin Hald', 'amir', 'omar bin hald'],
    ['Sheikh Omar bin Hald', null, 'omar bin hald'],
  ])('is a title and a name: %s', (text, title, name) => {
    expect(titledName(text)).toEqual({ title, name });
  });

  it('has a title that no list has where the source has it apart', () => {
    expect(titledApart('Special Envoy for Ferries', 'Per Lund')).toEqual({
      title: 'special envoy for ferries',
      name: 'per lund',
    });
    expect(titledApart(null, 'President Tam Orlan')).toEqual({ title: 'president', name: 'tam orlan' });
    expect(titledApart('Secretary-General', 'Dr. Ana Reyl')).toEqual({ title: 'secretary general', name: 'ana reyl' });
  });
});

describe('an office', () => {
  it.each([
    ['prime minister', 'Prime Minister of Nordmark', true],
    ['minister', 'Prime Minister of Nordmark', false],
    ['president', 'Vice President of Westria', false],
    ['vice president', 'Vice President of Westria', true],
    ['secretary', 'Secretary of State of Westria', true],
    ['secretary general', 'Secretary-General of the League', true],
    ['special envoy for ferries', 'Special Envoy for Ferries of Westria', true],
    ['prime minister', 'Taoiseach of Nordmark', true],
    ['taoiseach', 'Prime Minister of Nordmark', true],
    ['minister', 'Taoiseach of Nordmark', false],
    ['foreign minister', 'Minister for Foreign Affairs of Nordmark', true],
    ['minister of defense', 'Defense Minister of Nordmark', true],
    ['emir', 'Amir of Westria', true],
    ['general secretary', 'Secretary General of the League', false],
  ])('may be called %s, or not: %s', (title, office, is) => {
    expect(isOffice(title, office)).toBe(is);
  });

  it('is found in a phrase as a whole word', () => {
    expect(officeIn('League Secretary General Per Lund')).toEqual({ from: 7, to: 24 });
    expect(officeIn('Kingsley Tarn')).toBeNull();
  });

  it('has one key and title, whatever the case of the source', () => {
    expect(officeOf('PRIME MINISTER', 'Nordmark')).toEqual(officeOf('prime minister', 'Nordmark'));
    expect(officeOf('Minister of Defense', 'Nordmark')).toEqual({
      key: 'minister-of-defense-of-nordmark',
      title: 'Minister of Defense of Nordmark',
    });
    expect(titleCase('SECRETARY OF THE TREASURY')).toBe('Secretary of the Treasury');
  });

  it('is of a country where its holder speaks for one', () => {
    expect([isOfCountry('Prime Minister'), isOfCountry('Mayor')]).toEqual([true, false]);
  });
});

it('keys a person by the name in Latin letters', () => {
  expect(personKey('Ana-Reyl O’Tarn')).toBe(personKey('ana reyl o’tarn'));
});
