import axe from "axe-core";
import { expect } from "storybook/test";

/** Those of axe's rules that depend on colours; all others found the same in light. */
const RULES = ["color-contrast", "link-in-text-block"];

/**
 * Holds a story's last state against the dark theme. Nothing but colours differs between the themes, so a story is
 * played once, in light, where the accessibility addon then asks axe everything.
 */
export async function expectContrastInDark(): Promise<void> {
  const page = document.querySelector<HTMLElement>(".review");
  if (page === null || page.dataset["theme"] !== "light") return;
  page.dataset["theme"] = "dark";
  finishTransitions();
  const { violations } = await axe.run(document.body, { runOnly: RULES });
  page.dataset["theme"] = "light";
  finishTransitions();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ""}`),
  );
  await expect(faults, "contrast in the dark theme").toEqual([]);
}

/** Axe measures what is on the screen, which a transition would still be moving. */
function finishTransitions(): void {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}
