import type { ReactNode } from "react";
import { useCopy } from "../copy/useCopy.js";
import { Held } from "./Held.js";
import { readWords } from "./readWords.js";

export interface ReservedProps {
  /** Whose place it is; it chooses how high that is. */
  readonly of: "due" | "outage" | "failure" | "failure-to-act-on";
  /** @default grey bars */
  readonly children?: ReactNode;
}

/** The place of a note that may come: as high while nobody knows, when there is something to say, and when there isn't. */
export function Reserved({ of, children }: ReservedProps) {
  const { read } = useCopy(readWords);
  return (
    <div className="bk-reserved" data-of={of}>
      {children === undefined ? (
        <div className="bk-reserved__place">
          <span className="bk-hidden">{read.loading}</span>
          <Held lines={2} />
        </div>
      ) : (
        children
      )}
    </div>
  );
}
