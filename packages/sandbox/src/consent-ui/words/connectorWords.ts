import type { Tone } from "./tone.js";
import type { ConnectorMethod } from "../../world/connector.js";
import type { ConnectorStatus } from "../../world/connector.js";

/** How a bank is connected, in a person's words. */
export function methodWords(method: ConnectorMethod): string {
  switch (method) {
    case "openbanking":
      return "Open banking";
    case "web":
      return "Internet banking sign-in";
    case "csv":
    case "pdf":
      return "Uploaded statement";
    default:
      return method satisfies never;
  }
}

/** A bank's status in a person's words; null if there is nothing to say. */
export function statusWords(status: ConnectorStatus): { tone: Tone; words: string } | null {
  switch (status) {
    case "operational":
      return null;
    case "degraded-performance":
      return { tone: "caution", words: "Slower than usual" };
    case "partial-outage":
      return { tone: "caution", words: "Having problems, may fail" };
    case "major-outage":
      return { tone: "critical", words: "Not available now, try later" };
    // A bank with this status can and should still be used (basiq-api.md, "Connectors").
    case "under-maintenance":
      return { tone: "info", words: "Under maintenance, still works" };
    default:
      return status satisfies never;
  }
}
