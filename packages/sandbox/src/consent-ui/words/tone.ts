/** The tone of a state, which decides the icon and the colour beside its words. */
export type Tone = "positive" | "caution" | "critical" | "neutral" | "info" | "waiting";
