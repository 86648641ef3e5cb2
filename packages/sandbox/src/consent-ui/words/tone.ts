/** How a state is meant: the sign and the colour beside its words. */
export type Tone = "positive" | "caution" | "critical" | "neutral" | "info" | "waiting";
