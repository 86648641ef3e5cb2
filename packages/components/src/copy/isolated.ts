/**
 * A name, an id or a person's own words inside a sentence that may run the other way: Unicode
 * isolates keep each one's letters and punctuation in their place.
 */
export const isolated = (words: string) => `\u2068${words}\u2069`;
