import type { Page } from "./browser.js";
import type { PageActions } from "./consentUi.js";

/** What a person does on a page that Playwright drives. */
export function actionsOn(page: Page): PageActions {
  return {
    press: (name, role = "button") =>
      page.getByRole(role, { name, ...(typeof name === "string" && { exact: true }) }).click(),
    fill: (label, text) => page.getByLabel(label).fill(text),
    pressEnter: () => page.keyboard.press("Enter"),
    sees: (heading) => page.getByRole("heading", { name: heading }).first().waitFor(),
    isAt: (matches) => page.waitForURL(matches),
  };
}
