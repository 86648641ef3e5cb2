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
  { name: "rtl", globals: "theme:light;direction:rtl", width: 508 },
];
