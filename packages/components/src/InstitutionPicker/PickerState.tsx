import type { PickerInstitution } from "@basiq-kit/hooks";
import { StageBadge } from "../ConnectorStatus/StageBadge.js";
import { StatusBadge } from "../ConnectorStatus/StatusBadge.js";
import { Badge } from "../ui/Badge.js";
import { checkIcon } from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";

/** What is unusual about a bank, in a line below its name: nothing about most. */
export function PickerState({ institution }: { readonly institution: PickerInstitution }) {
  const { picker } = useCopy(institutionPickerWords);
  const { connected, status, stage } = institution;
  const isUnusual = status !== "operational" && status !== "unknown";
  if (connected !== true && !isUnusual && (stage === "live" || stage === "unknown")) return null;
  return (
    <span className="bk-picker__state">
      {connected === true && (
        <Badge tone="positive" icon={checkIcon}>
          {picker.connected}
        </Badge>
      )}
      {isUnusual && <StatusBadge status={status} />}
      <StageBadge stage={stage} />
    </span>
  );
}
