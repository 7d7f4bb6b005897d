import { ArgsType, Field } from 'type-graphql';
import { ViewedPageArgs } from '../shared/view.js';
import { SearchType } from './search.enums.js';

@ArgsType()
export class SearchArgs extends ViewedPageArgs {
  @Field(() => String, {
    description:
      'What to search for: a name in any script, or words. Words in quotation marks must stand in a text in a row; nothing else in it is syntax. Up to 256 characters, at least one letter or digit.',
  })
  text!: string;

  @Field(() => [SearchType], { nullable: true, description: 'Only things of these types; of all types without it.' })
  types?: SearchType[] | null;
}
