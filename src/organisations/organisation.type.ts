import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../entities/actor.type.js';
import { Node } from '../entities/node.type.js';
import { Subject } from '../entities/subject.type.js';
import { connectionOf } from '../shared/connection.js';

export enum OrganisationClassification {
  COUNTRY = 'COUNTRY',
  GOVERNMENT = 'GOVERNMENT',
  MINISTRY = 'MINISTRY',
  ALLIANCE = 'ALLIANCE',
  COMPANY = 'COMPANY',
  NEWS_OUTLET = 'NEWS_OUTLET',
  DELEGATION = 'DELEGATION',
  COLLECTIVE = 'COLLECTIVE',
  OTHER = 'OTHER',
}

registerEnumType(OrganisationClassification, {
  name: 'OrganisationClassification',
  description: 'What sort of organisation it is.',
  valuesConfig: {
    COUNTRY: { description: 'A state.' },
    GOVERNMENT: { description: 'A government, presidency or administration below a country.' },
    MINISTRY: { description: 'A ministry, department or agency.' },
    ALLIANCE: { description: 'An alliance or an international organisation.' },
    COMPANY: { description: 'A company.' },
    NEWS_OUTLET: { description: 'A publisher of articles.' },
    DELEGATION: { description: 'A group sent to a meeting.' },
    COLLECTIVE: { description: 'A group that a source names as one, such as "European capitals".' },
    OTHER: { description: 'Any other.' },
  },
});

@ObjectType({
  description: 'A state, government, alliance, outlet or other body (Popolo Organization).',
  implements: [Node, Actor, Subject],
  simpleResolvers: true,
})
export class Organisation extends Actor {
  @Field(() => OrganisationClassification, { description: 'What sort of organisation it is.' })
  classification!: OrganisationClassification;
}

@ObjectType({ description: 'A page of organisations.', simpleResolvers: true })
export class OrganisationConnection extends connectionOf('Organisation', () => Organisation, 'organisations') {}
