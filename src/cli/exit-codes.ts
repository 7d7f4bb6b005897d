/** Everything was done. */
export const DONE = 0;
/** Some file was refused; the others were loaded. */
export const REFUSED = 1;
/** Wrong usage, wrong configuration, or no database. */
export const USAGE_ERROR = 2;
