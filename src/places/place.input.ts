import { ArgsType, Field, InputType } from 'type-graphql';
import { logical } from '../entities/logical.js';
import { NamedWhere } from '../entities/named.input.js';
import { relatedOne } from '../entities/reference.input.js';
import { ViewedPageArgs } from '../shared/view.js';

@InputType({ description: 'Which places; all given conditions hold.' })
export class PlaceWhere extends NamedWhere<PlaceWhere> {
  @Field(() => String, { nullable: true, description: 'In this country, two letters (ISO 3166-1 alpha-2).' })
  countryCode?: string | null;
}
logical(PlaceWhere);

export const RelatedPlace = relatedOne('RelatedPlace', () => PlaceWhere);

@ArgsType()
export class PlaceArgs extends ViewedPageArgs {
  @Field(() => PlaceWhere, { nullable: true, description: 'Which places; all of them without it.' })
  where?: PlaceWhere | null;
}
