import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum NameKind {
  FULL = 'FULL',
  SURNAME = 'SURNAME',
  ABBREVIATION = 'ABBREVIATION',
  METONYM = 'METONYM',
  FORMER = 'FORMER',
  TRANSLITERATED = 'TRANSLITERATED',
}

registerEnumType(NameKind, {
  name: 'NameKind',
  description: 'What sort of name it is.',
  valuesConfig: {
    FULL: { description: 'A whole name, in any script.' },
    SURNAME: { description: 'A family name; resolves only where one thing has it.' },
    ABBREVIATION: { description: 'Initials or a short form, such as NATO.' },
    METONYM: { description: 'A place or building that stands for a government; resolves only where it is unique.' },
    FORMER: { description: 'A name that was used before.' },
    TRANSLITERATED: { description: 'A spelling carried over from another script.' },
  },
});

@ObjectType({ description: 'One of the names by which sources call a thing.', simpleResolvers: true })
export class Name {
  @Field(() => String, { description: 'The name as it is written.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Its language (BCP 47); null when it belongs to none.' })
  language!: string | null;

  @Field(() => NameKind, { description: 'What sort of name it is.' })
  kind!: NameKind;
}

@ObjectType({ description: 'An identifier in a scheme of others.', simpleResolvers: true })
export class Identifier {
  @Field(() => String, { description: 'The scheme, for example `wikidata`.' })
  scheme!: string;

  @Field(() => String, { description: 'The value in that scheme, for example `Q7184`.' })
  value!: string;
}
