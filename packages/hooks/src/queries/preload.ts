import { loadJobReading } from "./jobReading.js";

/**
 * Loads what the hooks else load beside the first answer that needs it. For tests with a clock of their
 * own, which no file waits for; and for an idle moment, before a deploy takes the old files away.
 *
 * @example
 * beforeAll(() => preload());
 */
export async function preload(): Promise<void> {
  await Promise.all([
    loadJobReading(),
    import("./readings/connections.js"),
    import("./readings/connector.js"),
    import("./readings/connectors.js"),
    import("./readings/consents.js"),
    import("./readings/jobs.js"),
    import("./hearEvents.js"),
    import("../redirect/checkConsent.js"),
  ]);
}
