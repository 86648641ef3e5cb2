import { seenStyling } from "./seenStyling.js";
import { stylingProblems } from "./stylingProblems.js";

// A row's icon has no padding in any case.
const WITH_PADDING = ".bk-button:not(.bk-row__icon)";

/**
 * Looks at the first button of the kit with words in a page, and writes a line for each thing that spoils it.
 *
 * @returns Whether there was one.
 */
export function noticeStyling(
  page: ParentNode,
  warn: (line: string) => void = console.warn,
): boolean {
  const button = page.querySelector(WITH_PADDING);
  if (button === null) return false;
  for (const problem of stylingProblems(seenStyling(button))) warn(problem);
  return true;
}
