/** Thrown for a node that does not fit the others of its file. */
export class Misfit extends Error {
  override readonly name = 'Misfit';

  constructor(
    readonly id: string,
    message: string,
  ) {
    super(message);
  }
}
