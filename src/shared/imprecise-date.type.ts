import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum DateBasis {
  STATED = 'STATED',
  MEETING = 'MEETING',
  ARTICLE = 'ARTICLE',
  EDITOR = 'EDITOR',
}

registerEnumType(DateBasis, {
  name: 'DateBasis',
  description: 'Where a date comes from.',
  valuesConfig: {
    STATED: { description: 'The source states it.' },
    MEETING: { description: 'Taken from the meeting where it was said.' },
    ARTICLE: { description: 'Taken from the date of the article.' },
    EDITOR: { description: 'Added by an editor from general knowledge.' },
  },
});

@ObjectType({ description: 'What a date can mean, at its earliest and at its latest.', simpleResolvers: true })
export class DateBounds {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'The earliest instant that it can mean; null when it is open.',
  })
  earliest!: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'The latest instant that it can mean; null when it is open.',
  })
  latest!: string | null;

  @Field(() => DateBasis, { description: 'Where the date comes from.' })
  basis!: DateBasis;
}
