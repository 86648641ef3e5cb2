import type { ReactNode } from "react";
import { withClass } from "./withClass.js";

export interface SteadyProps {
  /** What may stand here too: the longest takes its room from the first paint on. */
  readonly of: readonly [string, string?];
  readonly className?: string | undefined;
  /** @default nothing: the room alone */
  readonly children?: ReactNode;
}

/** Words that others may take the place of, in the room of the longest of them: nothing moves when they change. */
export function Steady({ of: [first, second], className, children }: SteadyProps) {
  return (
    <span className={withClass("bk-steady", className)} data-first={first} data-second={second}>
      {children}
    </span>
  );
}
