import { Field, ObjectType } from 'type-graphql';
import { Article } from '../articles/article.type.js';
import { Actor } from '../entities/actor.type.js';
import { AttributionRole } from './attribution.enums.js';

@ObjectType({ description: 'A step of the words on their way from the speaker to the reader.', simpleResolvers: true })
export class AttributionStep {
  @Field(() => AttributionRole, { description: 'What they did with the words.' })
  role!: AttributionRole;

  @Field(() => [Actor], {
    description:
      'Who: all speakers together, each reporter alone, the publisher of each article. Empty where the source names nobody.',
  })
  actors!: Actor[];

  @Field(() => String, {
    nullable: true,
    description: 'Of the speaker: the words of attribution, verbatim; null when only the name stands there.',
  })
  attributedAs!: string | null;

  @Field(() => Article, { nullable: true, description: 'Of a source or the publisher: the article.' })
  article!: Article | null;
}
