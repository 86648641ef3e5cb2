/**
 * The ways in which every state is looked at.
 *
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} globals As Storybook's address says them.
 * @property {number} width
 */

/** @type {readonly Variant[]} */
export const variants = [
  { name: "light", globals: "theme:light", width: 508 },
  { name: "dark", globals: "theme:dark", width: 508 },
  { name: "narrow", globals: "theme:light", width: 320 },
  // In a language that runs so: English would only be wrong there.
  { name: "rtl", globals: "theme:light;language:ar", width: 508 },
];
