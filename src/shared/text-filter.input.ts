import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A condition on the words of a text.' })
export class TextFilter {
  @Field(() => String, {
    description:
      'Words that all stand in the text, in any order. Case, accents and script do not count; words in quotation marks stand in a row, as in `"territorial issues"`. Nothing else in it is syntax. Up to 256 characters.',
  })
  matches!: string;
}
