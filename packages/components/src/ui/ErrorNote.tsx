import type { BasiqError } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { alertIcon, offlineIcon } from "./icons.js";
import { Note, type NoteProps } from "./Note.js";
import { References } from "./References.js";

export interface ErrorNoteProps extends Pick<NoteProps, "role" | "actions"> {
  readonly error: BasiqError;
  /** What it means for the person. */
  readonly children: ReactNode;
}

/** A request that failed: what it means, and what support asks for. */
export function ErrorNote({ error, children, ...note }: ErrorNoteProps) {
  return (
    <Note
      tone="caution"
      icon={error.code === "network" ? offlineIcon : alertIcon}
      text={children}
      {...note}
    >
      {/* Without an answer there is nothing that support could look up. */}
      {error.correlationId !== undefined && <References references={error} />}
    </Note>
  );
}
