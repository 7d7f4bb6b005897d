import { registerEnumType } from 'type-graphql';

export enum OfficialRule {
  SPEAKING_AS = 'SPEAKING_AS',
  ITSELF = 'ITSELF',
  MEMBERSHIP = 'MEMBERSHIP',
}

registerEnumType(OfficialRule, {
  name: 'OfficialRule',
  description: 'Why a statement counts as that of an organisation; the first rule that applies.',
  valuesConfig: {
    SPEAKING_AS: {
      description: 'The source says that the speaker spoke in an office of the organisation, or of one below it.',
    },
    ITSELF: { description: 'The source names the organisation, or one below it, as the speaker, and no office.' },
    MEMBERSHIP: {
      description:
        'The source names no office, and the speaker can have been a member of the organisation or of one below it, held an office there, or acted on its behalf when speaking. Who acted on behalf of another in it does not count.',
    },
  },
});
