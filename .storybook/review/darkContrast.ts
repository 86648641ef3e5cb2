import axe from "axe-core";
import { expect } from "storybook/test";
import { AXE_COLOUR_RULES } from "../../tools/lib/axe-colour-rules.mjs";

/**
 * Checks a story's last state in the dark theme. Nothing but colours differs between the themes, so a story is
 * played once, in light, and the accessibility addon runs all of axe there.
 */
export async function expectContrastInDark(): Promise<void> {
  const page = document.querySelector<HTMLElement>(".review");
  if (page === null || page.dataset["theme"] !== "light") return;
  page.dataset["theme"] = "dark";
  finishTransitions();
  const { violations } = await axe.run(document.body, { runOnly: AXE_COLOUR_RULES });
  page.dataset["theme"] = "light";
  finishTransitions();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ""}`),
  );
  await expect(faults, "contrast in the dark theme").toEqual([]);
}

/** Axe measures what is on the screen, so a transition must not be running. */
function finishTransitions(): void {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}
