import { registerEnumType } from 'type-graphql';

export enum AgendaItemStatus {
  PLANNED = 'PLANNED',
  DISCUSSED = 'DISCUSSED',
}

registerEnumType(AgendaItemStatus, {
  name: 'AgendaItemStatus',
  description: 'Whether a subject of a meeting came up.',
  valuesConfig: {
    PLANNED: { description: 'It was to be discussed.' },
    DISCUSSED: { description: 'It was discussed.' },
  },
});
