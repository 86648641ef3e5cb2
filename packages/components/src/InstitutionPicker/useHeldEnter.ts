import { useEffect, useRef } from "react";

export interface HeldEnterOptions {
  /** The text in the field. */
  readonly search: string;
  /** Whether the rows are still those of an earlier text. */
  readonly isAhead: boolean;
  /** Chooses the first row. */
  readonly chooseFirst: () => void;
}

/** Holds an Enter that came before its rows until they are there, and drops it if the text changes meanwhile. */
export function useHeldEnter({ search, isAhead, chooseFirst }: HeldEnterOptions): () => void {
  const heldFor = useRef<string>(undefined);

  useEffect(() => {
    if (heldFor.current === undefined) return;
    const isSame = heldFor.current === search;
    if (isSame && isAhead) return;
    heldFor.current = undefined;
    if (isSame) chooseFirst();
  });

  return () => {
    heldFor.current = search;
  };
}
