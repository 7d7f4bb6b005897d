/** The part of the library `edtf`, which ships no types, that we use. */
declare module 'edtf' {
  /** A parsed expression: numbers for a date (month from 0), expressions for an interval; infinite or null ends are open. */
  export interface Expression {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
    readonly values: readonly (number | Expression | null)[];
    readonly unspecified?: number;
  }

  /** Throws when the text is no EDTF. */
  export function parse(text: string): Expression;

  /** Bounds in milliseconds since 1970; null or infinite when open. Throws when the text is no EDTF. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
