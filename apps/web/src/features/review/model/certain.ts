/** At or above this confidence a proposal counts as certain; the same bar as in `@dondoc/directives`. */
export const CERTAIN = 0.9;
