import { GraphQLDateTimeISO, GraphQLISO8601Duration } from 'graphql-scalars';

// The library's own descriptions are about parsing; these are for the person who reads the schema.

GraphQLDateTimeISO.description = 'An instant in UTC, ISO 8601 with milliseconds: `2022-02-18T09:30:00.000Z`.';

GraphQLISO8601Duration.description =
  'A stretch of time, ISO 8601: `PT5H` is five hours, `PT1H30M` an hour and a half, `P2D` two days.';
