import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A document in one of the formats that `communique load` reads.' })
export class DocumentInput {
  @Field(() => String, {
    description:
      'What the file is called, with its ending: `2031-05-04-talks.html`. No folders; 255 characters at most.',
  })
  fileName!: string;

  @Field(() => String, { description: 'Its whole text.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reads it as this format, as `communique load --help` names them, instead of telling by its content.',
  })
  format?: string | null;
}

@InputType({
  description:
    'An article: either a brief in two texts (`markdown` and `facts`; `facts` alone declares things), or one `document`.',
})
export class IngestArticleInput {
  @Field(() => String, { nullable: true, description: 'The article in Markdown, with its front matter.' })
  markdown?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says: the YAML of a facts file.' })
  facts?: string | null;

  @Field(() => DocumentInput, { nullable: true, description: 'A document whose format says how it is read.' })
  document?: DocumentInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep it as a draft until somebody approves it, instead of believing it now.',
  })
  hold!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Leave out an article in which rules could not decide who speaks: it is WAITING, for another document may make them known. Send it again after the others, and at last without this.',
  })
  wait!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Believe an article again that was retracted; without this it is left as it is.',
  })
  restore!: boolean;
}
