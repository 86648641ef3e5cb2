import { Held } from "../ui/Held.js";
import { OutsideText } from "../ui/OutsideText.js";
import { Steady } from "../ui/Steady.js";
import type { AskedLine as Line } from "./asked.js";

export interface AskedLineProps {
  readonly line: Line;
  readonly className?: string | undefined;
}

/** Words that depend on whether somebody has agreed already, and a bar in their room while nobody knows. */
export function AskedLine({ line: { words, room }, className }: AskedLineProps) {
  return (
    <Steady of={room} className={className}>
      {words === undefined ? <Held /> : <OutsideText>{words}</OutsideText>}
    </Steady>
  );
}
