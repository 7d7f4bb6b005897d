import { reference } from '../entities/related.js';
import { PlaceWhere } from '../places/place.input.js';

/** A meeting, or a report on one, is of a place or of one that lies in it. */
export const heldIn = reference<PlaceWhere>({
  arrows: ['-[:HELD_IN]->', '-[:HELD_IN]->(:Place)-[:BROADER*1..8]->'],
  what: 'place',
  where: () => PlaceWhere,
  types: ['Place'],
});
