import { useFold } from "../ui/useFold.js";
import { useFocusWithin } from "../ui/useFocusWithin.js";
import type { FieldProblem } from "./fieldProblem.js";

/**
 * What a field's description says of its problem. A problem that is said when it comes isn't described before the person
 * has left the field: some screen readers speak each change of a description, and would say it twice. In a field that has
 * the focus, nothing changes.
 *
 * @returns The words, and props of the field.
 */
export function useKnownProblem(problem: FieldProblem | undefined) {
  const [hasFocus, focusProps] = useFocusWithin();
  const [{ words }] = useFold<Known>(
    () => ({ isInFocus: false, words: undefined }),
    (before) => {
      if (hasFocus) return before.isInFocus ? before : { ...before, isInFocus: true };
      const isKnown = before.isInFocus || before.words !== undefined || problem?.isSaid === false;
      const now = isKnown ? problem?.words : undefined;
      return !before.isInFocus && before.words === now ? before : { isInFocus: false, words: now };
    },
  );
  return [words, focusProps] as const;
}

interface Known {
  /** Whether the field had the focus. */
  readonly isInFocus: boolean;
  readonly words: string | undefined;
}
