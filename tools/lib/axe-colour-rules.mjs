/**
 * The axe rules that depend on colours. The dark theme differs from the light one in nothing else, so what ran all of
 * axe in light needs only these in the dark.
 */
export const AXE_COLOUR_RULES = ["color-contrast", "link-in-text-block"];
