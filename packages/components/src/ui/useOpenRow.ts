import { useFold } from "./useFold.js";

interface OpenRow {
  readonly isOpen: boolean;
  /** What it was opened for. */
  readonly reasons: string;
}

/**
 * Whether a row is open: as the person left it, except that it opens by itself for each new reason, such as a job that
 * they started or a bank that asks.
 *
 * @param reasons One word each.
 * @returns Whether it is open, and what opens or closes it.
 */
export function useOpenRow(
  opensAtFirst: boolean,
  reasons: readonly string[],
): readonly [isOpen: boolean, toggle: () => void] {
  const now = reasons.join(" ");
  const [row, set] = useFold<OpenRow>(
    () => ({ isOpen: opensAtFirst || reasons.length > 0, reasons: now }),
    (before) => {
      if (before.reasons === now) return before;
      const known = before.reasons.split(" ");
      const isNew = reasons.some((reason) => !known.includes(reason));
      return { isOpen: before.isOpen || isNew, reasons: now };
    },
  );
  return [row.isOpen, () => set({ isOpen: !row.isOpen, reasons: now })];
}
