import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/ingest/formats/clauses.js';

/** What is said in a sentence: the words of attribution, the verb, the words. */
const saidIn = (sentence: string): (readonly [string, string, string])[] =>
  clausesOf(sentence, () => false).clauses.flatMap(({ subject, verb, use, from, to }) =>
    'says' in use ? [[subject.phrase, verb, sentence.slice(from, to)] as const] : [],
  );

describe('the clauses of a sentence', () => {
  it.each([
    ['the close friendship and shared values between Westria and Nordmark'],
    ['the role of the pact to collective defence and shared prosperity'],
    ['the need for trust, shared responsibilities, and open ports'],
  ])('takes "shared" behind a noun for no verb: %s', (words) => {
    expect(saidIn(`The President underscored ${words}.`)).toEqual([['The President', 'underscored', words]]);
  });

  it('takes "shared" for a verb where what is shared is told', () => {
    expect(saidIn('The leaders thanked the pilots and shared their views on the toll.')).toEqual([
      ['The leaders', 'thanked', 'the pilots'],
      ['The leaders', 'shared', 'their views on the toll'],
    ]);
    expect(saidIn('The leaders thanked the pilots and shared concerns about the toll.')).toEqual([
      ['The leaders', 'thanked', 'the pilots'],
      ['The leaders', 'shared', 'concerns about the toll'],
    ]);
  });

  it('takes nobody to say what is extended, but for wishes and invitations', () => {
    const words = 'his support for strengthening the pact, extending the ferry service to new harbours';
    expect(saidIn(`The President affirmed ${words}.`)).toEqual([['The President', 'affirmed', words]]);
    expect(saidIn('The President extended the deadline by a week.')).toEqual([]);
    expect(saidIn('The President extended an invitation to Vik.')).toEqual([
      ['The President', 'extended', 'an invitation to Vik'],
    ]);
    expect(saidIn('The President extended his condolences to the families.')).toEqual([
      ['The President', 'extended', 'his condolences to the families'],
    ]);
  });
});

describe('the words of a clause', () => {
  it('end where another verb of its subject follows a semicolon', () => {
    expect(
      saidIn('The leaders resolved to end the toll; underscored the role of the crews; they praised Vik at length.'),
    ).toEqual([
      ['The leaders', 'resolved', 'to end the toll'],
      ['The leaders', 'underscored', 'the role of the crews'],
      ['they', 'praised', 'Vik at length'],
    ]);
  });

  it('begin behind "that", and its comma', () => {
    expect(saidIn('They reaffirmed that, as the toll ends, the crews stay free.')).toEqual([
      ['They', 'reaffirmed', 'as the toll ends, the crews stay free'],
    ]);
  });

  it('are not those that tell whom somebody brought up to date', () => {
    expect(saidIn('The President praised the ferry and updated the crews on the state of the talks.')).toEqual([
      ['The President', 'praised', 'the ferry'],
    ]);
  });
});

describe('the subject of a clause', () => {
  it.each([
    ['The Vice Presidents underscored the strength of the pact.', 'The Vice Presidents'],
    ['The United States committed to a trade mission.', 'The United States'],
    ['The U.S. strongly condemned the recent attacks.', 'The U.S.'],
    ['The United States and Finland agreed to establish a working group.', 'The United States and Finland'],
    ['The group pledged to go on with the work.', 'The group'],
    ['The members of the roundtable praised the new law.', 'The members of the roundtable'],
    ['Leaders from Vik, Halvey, and Oakhaven described their plans.', 'Leaders from Vik, Halvey, and Oakhaven'],
    ['Several mayors in attendance highlighted their efforts.', 'Several mayors in attendance'],
    ['Together they expressed deep concern over the toll.', 'they'],
    ['Together the leaders shared their views on the toll.', 'the leaders'],
    ['And he warned of a new toll.', 'he'],
    ['During the talks, attorneys general shared their plans.', 'attorneys general'],
    ['Senior officials – including the Ministers of Ports and Rope – shared their plans.', 'Senior officials'],
    ['The President has repeatedly and forcefully called for an end to the toll.', 'The President'],
    ['This afternoon the President thanked the crews.', 'the President'],
    ['The U.S. and Nordic officials pledged to work together.', 'The U.S. and Nordic officials'],
    ['The Ministers praised the law, noting that experts cited it as a cause.', 'The Ministers'],
    ['Leaders of the attending groups shared their plans.', 'Leaders of the attending groups'],
  ])('is found in %s', (sentence, phrase) => {
    expect([...new Set(saidIn(sentence).map(([subject]) => subject))]).toEqual([phrase]);
  });

  it('takes nobody who is named behind a group for a part of it', () => {
    const [said] = saidIn('Leaders from Vik and President Tam Orlan agreed to go on.');
    expect(said?.[0]).toBe('President Tam Orlan');
  });
});

describe('the verb of a clause', () => {
  it.each([
    ['The President took note of the works and praised the crews.', [['The President', 'praised', 'the crews']]],
    ['They continued to make progress, and agreed to stay in touch.', [['They', 'agreed', 'to stay in touch']]],
    [
      'The Director provided the President with a briefing and reported that the storm was near.',
      [['The Director', 'reported', 'the storm was near']],
    ],
    [
      'The President called and congratulated her on her victory.',
      [['The President', 'congratulated', 'her on her victory']],
    ],
    [
      'The President later joined the meeting and reaffirmed the pact with Nordmark.',
      [['The President', 'reaffirmed', 'the pact with Nordmark']],
    ],
    [
      'The President concluded the call by reiterating his thanks and recognizing the work of the crews.',
      [
        ['The President', 'reiterating', 'his thanks'],
        ['The President', 'recognizing', 'the work of the crews'],
      ],
    ],
    [
      'The President kicked off the meeting with remarks noting the progress of the works.',
      [['The President', 'noting', 'the progress of the works']],
    ],
    [
      'The President directed the team to stay in contact with the ports.',
      [['The President', 'directed', 'the team to stay in contact with the ports']],
    ],
    ['The President directed funds of the navy at the ports.', []],
    ['The officials tasked with enacting the plan to open the ports.', []],
    [
      'The leaders reviewed the works, as well as reaffirmed their commitment to the ferry.',
      [['The leaders', 'reaffirmed', 'their commitment to the ferry']],
    ],
    ['The leaders tasked their teams to follow up.', [['The leaders', 'tasked', 'their teams to follow up']]],
    ['The leaders renewed their commitment to the pact.', [['The leaders', 'renewed', 'their commitment to the pact']]],
    ['The leaders renewed the lease of the fort.', []],
    ['They recommitted to open harbours.', [['They', 'recommitted', 'to open harbours']]],
    ['They spoke of the urgency to act.', [['They', 'spoke of', 'the urgency to act']]],
    ['He reassured the Mayor that help would come.', [['He', 'reassured', 'the Mayor that help would come']]],
  ])('is found in %s', (sentence, expected) => {
    expect(saidIn(sentence)).toEqual(expected);
  });

  it('leaves out what a missing blank glues to a sentence', () => {
    expect(saidIn('They committed to work with these groups.Participants included sailors.')).toEqual([
      ['They', 'committed', 'to work with these groups'],
    ]);
  });
});
