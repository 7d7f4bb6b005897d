/** Options that do not go together, or a value that one cannot have. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
