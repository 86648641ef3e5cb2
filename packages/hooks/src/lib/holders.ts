/** Counts who holds on to something. */
export interface HoldersOptions {
  /** Someone holds on to it, maybe again. */
  readonly onHold: () => void;
  /** The last one has let go. */
  readonly onRelease: () => void;
}

/** Returns a function to hold on to something; the function that it returns lets go. */
export function createHolders({ onHold, onRelease }: HoldersOptions): () => () => void {
  let holders = 0;
  return () => {
    holders += 1;
    onHold();
    return () => {
      holders -= 1;
      if (holders === 0) onRelease();
    };
  };
}
