import type { ConnectorState } from "@basiq-kit/hooks";
import {
  clockIcon,
  doneIcon,
  type IconShape,
  infoIcon,
  stopIcon,
  warningIcon,
} from "../ui/icons.js";
import type { Tone } from "../ui/Note.js";

/** The colour and glyph of a bank's status: no two have the same glyph and colour. */
export function connectorBadge(status: ConnectorState["status"]): { tone: Tone; icon: IconShape } {
  switch (status) {
    case "operational":
      return { tone: "positive", icon: doneIcon };
    case "degraded":
      return { tone: "caution", icon: clockIcon };
    case "partial-outage":
      return { tone: "caution", icon: warningIcon };
    case "major-outage":
      return { tone: "critical", icon: stopIcon };
    case "maintenance":
      return { tone: "neutral", icon: clockIcon };
    case "unknown":
      return { tone: "neutral", icon: infoIcon };
    default:
      return status satisfies never;
  }
}
