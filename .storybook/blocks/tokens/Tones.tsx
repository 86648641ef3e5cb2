import {
  alertIcon,
  doneIcon,
  infoIcon,
  warningIcon,
} from "../../../packages/components/src/ui/icons.js";
import { Note } from "../../../packages/components/src/ui/Note.js";
import { InThemes } from "./InThemes.js";

const TONES = [
  ["positive", doneIcon, "It worked, and nothing is left to do."],
  ["caution", warningIcon, "Something waits for the person, or for a bank."],
  ["critical", alertIcon, "It stopped, and won’t go on by itself."],
  ["neutral", infoIcon, "Worth knowing."],
] as const;

/** The four tones, in the notes that have them. */
export function Tones() {
  return (
    <InThemes>
      {TONES.map(([tone, icon, says]) => (
        <Note key={tone} tone={tone} icon={icon} title={tone}>
          <p className="bk-text">{says}</p>
        </Note>
      ))}
    </InThemes>
  );
}
