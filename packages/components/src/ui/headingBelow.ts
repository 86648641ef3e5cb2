export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const BELOW = { 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const;

/** The heading level one below this one. */
export const headingBelow = (level: HeadingLevel): HeadingLevel => BELOW[level];
