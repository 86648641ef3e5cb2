import type { BasiqError } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { alertIcon, offlineIcon } from "./icons.js";
import { Note, type NoteProps } from "./Note.js";
import { RequestReference } from "./RequestReference.js";

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
      foot={<RequestReference error={error} />}
      {...note}
    />
  );
}
