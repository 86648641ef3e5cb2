import type { enAU } from "./enAU.js";

/**
 * Every word the components say, as one typed dictionary: a missing key doesn't compile. Names of
 * banks and their own words come from Basiq and are never translated.
 *
 * @example
 * const copy: BasiqCopy = { ...enAU, yourBank: "your credit union" };
 */
export type BasiqCopy = Readonly<typeof enAU>;
