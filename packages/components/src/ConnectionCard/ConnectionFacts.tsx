import { Icon } from "../ui/Icon.js";
import { AgeWords } from "./AgeWords.js";
import type { ConnectionFact } from "./connectionFacts.js";

export interface ConnectionFactsProps {
  /** What the refresh button refers to. */
  readonly id: string;
  readonly facts: readonly ConnectionFact[];
}

/** What is known of a connection beside its one line, quietly. */
export function ConnectionFacts({ id, facts }: ConnectionFactsProps) {
  if (facts.length === 0) return null;
  return (
    <ul id={id} className="bk-connection__facts">
      {facts.map(({ icon, words }) => (
        <li key={typeof words === "string" ? words : "age"} className="bk-connection__fact">
          <Icon icon={icon} />
          <span>{typeof words === "string" ? words : <AgeWords age={words} />}</span>
        </li>
      ))}
    </ul>
  );
}
