import type { ConnectionState } from "../../connections/connectionState.js";
import type { Tone } from "./tone.js";

/** A connection's status in a person's words. */
export function connectionWords(status: ConnectionState["status"]): { tone: Tone; words: string } {
  switch (status) {
    case "active":
      return { tone: "positive", words: "Connected" };
    case "pending":
    case "pre-init":
      return { tone: "neutral", words: "Not connected yet" };
    case "invalid":
      return { tone: "caution", words: "Needs you" };
    case "revoked":
      return { tone: "neutral", words: "Ended with its consent" };
    default:
      return status satisfies never;
  }
}
