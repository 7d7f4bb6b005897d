/** Everything was done. */
export const DONE = 0;
/** Some file was refused, and the others were loaded; or a model did not answer, and a draft has what rules found. */
export const REFUSED = 1;
/** Wrong usage, wrong configuration, or no database. */
export const USAGE_ERROR = 2;
