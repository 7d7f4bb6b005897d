import { describe, expect, it } from 'vitest';
import { ownStance, toldStance } from '../../../src/ingest/drafting/stances.js';
import { Topics } from '../../../src/ingest/resolution/topics.js';

const targets = new Topics();
targets.add('proposal:strait-plan', 'Strait Plan');
targets.add('topic:strait', 'Strait');
targets.add('topic:fishing-limits', 'fishing limits');
targets.add('topic:vik', 'The Vik');
targets.add('topic:port-tax', 'Port Tax');
targets.add('proposal:port-tax', 'Port Tax');

describe('a stance that a sentence gives to its subject', () => {
  it.each([
    ['Nordmark rejects the Strait Plan.', 'Nordmark', 'AGAINST', 'UNCLEAR'],
    ['Nordmark firmly opposed the Strait Plan, officials said.', 'Nordmark', 'AGAINST', 'FIRM'],
    ['Mira Solvei has fully backed the fishing limits.', 'Mira Solvei', 'FOR', 'FIRM'],
    ['But President Solvei is in favour of fishing limits.', 'President Solvei', 'FOR', 'UNCLEAR'],
    ['He was against the Strait Plan and left.', 'He', 'AGAINST', 'UNCLEAR'],
    ['Westria objects to any fishing limits.', 'Westria', 'AGAINST', 'UNCLEAR'],
    ['Westria approved of the STRAIT PLAN yesterday.', 'Westria', 'FOR', 'UNCLEAR'],
  ])('%s', (sentence, subject, stance, strength) => {
    expect(toldStance(sentence, targets)).toMatchObject({ subject, stance, strength, conditions: null });
  });

  it('is on the longest name that follows the verb', () => {
    expect(toldStance('Nordmark rejects the Strait Plan.', targets)?.target).toBe('proposal:strait-plan');
    expect(toldStance('Nordmark rejects the Strait.', targets)?.target).toBe('topic:strait');
    expect(toldStance('Nordmark rejects the Vik.', targets)?.target).toBe('topic:vik');
  });

  it.each([
    ['nothing that follows the verb has a name', 'Nordmark rejects the terms of the Strait Plan.'],
    ['the name is part of another', 'Nordmark rejects the Strait Plan opponents.'],
    ['the name is hyphenated to another', 'Nordmark rejects the Strait Plan-B.'],
    ['two things have the name', 'Nordmark rejects the Port Tax.'],
    ['it is denied', 'Nordmark does not support the Strait Plan.'],
    ['it is only possible', 'Nordmark would support the Strait Plan.'],
    ['it is asked', 'Nordmark supports the Strait Plan?'],
    ['it is supposed', 'If Nordmark rejects the Strait Plan, all ends.'],
    ['nobody has it', 'Nobody supports the Strait Plan.'],
    ['two have it', 'Mira Solvei and Ana Reyl support the Strait Plan.'],
    ['words of somebody stand in it', 'Nordmark rejects the Strait Plan as “a farce”.'],
    ['it turns on what would end it', 'Nordmark supports the Strait Plan unless the patrols go on.'],
    ['being against it has conditions', 'Nordmark rejects the Strait Plan if the patrols go on.'],
  ])('is none where %s', (_, sentence) => {
    expect(toldStance(sentence, targets)).toBeNull();
  });
});

describe('a stance of a speaker', () => {
  it.each([
    ['I reject the Strait Plan', 'AGAINST', 'UNCLEAR', null],
    ['he “strongly supports” the Strait Plan', 'FOR', 'FIRM', null],
    ['that it accepts the Strait Plan if the patrols end', 'CONDITIONAL', 'UNCLEAR', 'the patrols end'],
    ['we are in favor of the Strait Plan, provided that both sides sign', 'CONDITIONAL', 'UNCLEAR', 'both sides sign'],
  ])('%s', (words, stance, strength, conditions) => {
    expect(ownStance(words, targets)).toMatchObject({ stance, strength, conditions, target: 'proposal:strait-plan' });
  });

  it.each([
    'Nordmark rejects the Strait Plan',
    'nobody could say that he rejects the Strait Plan',
    'I may accept the Strait Plan',
  ])('is none in: %s', (words) => {
    expect(ownStance(words, targets)).toBeNull();
  });
});
