/** What a page's CSS makes of a button of the kit, and what is painted behind the component it belongs to. */
export interface SeenStyling {
  /** The stylesheet of the kit is there. */
  readonly isStyled: boolean;
  /** The button's computed `padding-inline-start`. */
  readonly padding: string;
  /** The computed `color-scheme`: `normal` where the app sets none. */
  readonly colorScheme: string;
  /** 0 (black) to 1 (white): the relative luminance of WCAG 2.2. */
  readonly luminance: number;
}

// Black text has less contrast than white text on anything darker.
const DARK = 0.179;

const GUIDE = "docs/guides/theming.md of basiq-kit has more.";

/** What is wrong with the CSS around the kit and the line that repairs it, each as a line for the console. */
export function stylingProblems(seen: SeenStyling): readonly string[] {
  const problems: string[] = [];
  if (seen.isStyled && Number.parseFloat(seen.padding) === 0)
    problems.push(
      "basiq-kit: a reset has removed the padding of the kit’s buttons, because the kit’s stylesheet comes before it. " +
        "Make this the first line of the CSS that the app loads first: " +
        `“@layer theme, base, basiq-kit, components, utilities;”, with the reset in “base”. ${GUIDE}`,
    );
  if (seen.isStyled && seen.luminance < DARK && !seen.colorScheme.includes("dark"))
    problems.push(
      "basiq-kit: the page is painted dark, but its CSS doesn’t say so, and the kit draws itself for a light page. " +
        `Add “color-scheme: dark;” to the rule that paints the page dark. ${GUIDE}`,
    );
  return problems;
}
