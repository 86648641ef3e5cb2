export { missedThresholds } from "./missedThresholds.js";
export { pollingRows } from "./pollingRows.js";
