import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Why a mutation did not do what was asked. */
export enum UserErrorCode {
  INVALID_DOCUMENT = 'INVALID_DOCUMENT',
  INVALID_INPUT = 'INVALID_INPUT',
  NOT_FOUND = 'NOT_FOUND',
  CONFLICT = 'CONFLICT',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation did not do what was asked.',
  valuesConfig: {
    INVALID_DOCUMENT: { description: 'A document cannot be read, or says something that its words do not show.' },
    INVALID_INPUT: { description: 'The parts of the input do not fit one another.' },
    NOT_FOUND: { description: 'Nothing has the id.' },
    CONFLICT: { description: 'What is there already stands against it.' },
  },
});

@ObjectType({
  description: 'Why a mutation did not do what was asked, in words for the person who asked. Nothing was changed.',
  simpleResolvers: true,
})
export class UserError {
  @Field(() => UserErrorCode, { description: 'The kind of fault, for programs.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'What is wrong, and where it can be said what to do about it.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The field of the input that is at fault, from the outside in; null where it is none in particular.',
  })
  field!: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: 'The line of that text, from 1; null where it is no text.' })
  line!: number | null;
}

/** A user error about one field of the input. */
export const userError = (code: UserErrorCode, message: string, ...field: string[]): UserError => ({
  code,
  message,
  field: field.length === 0 ? null : ['input', ...field],
  line: null,
});
