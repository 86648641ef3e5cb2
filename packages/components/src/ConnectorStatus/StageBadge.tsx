import type { ConnectorState } from "@basiq-kit/hooks";
import { stageWords } from "../failures/stageWords.js";
import { useCopy } from "../copy/useCopy.js";
import { Badge } from "../ui/Badge.js";
import { flaskIcon } from "../ui/icons.js";

export interface StageBadgeProps {
  readonly stage: ConnectorState["stage"];
}

/** The stage of a connector that isn't live yet, in a word; nothing for any other. */
export function StageBadge({ stage }: StageBadgeProps) {
  const words = useCopy(stageWords).stage;
  if (stage === "live" || stage === "unknown") return null;
  return (
    <Badge tone="neutral" icon={flaskIcon}>
      {words.badge[stage]}
    </Badge>
  );
}
