import { describe, expect } from "vitest";
import type { Page } from "../browser.js";
import { type Journey, journeys } from "../journey.js";

const it = journeys(8);

const WIDTH = 320;
const TARGET = "a[href], button, select, summary, input, [role=option]";

/** Lists what is wider than the phone, and what is too small for a finger. Links in a text may be small. */
const misfits = (page: Page) =>
  page.evaluate(
    ({ width, targets }) => {
      const found: string[] = [];
      if (document.documentElement.scrollWidth > width)
        found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
      for (const element of document.querySelectorAll<HTMLElement>(targets)) {
        // A box is pressed by its label, too.
        const target = element.closest("label") ?? element;
        const { width: wide, height: high } = target.getBoundingClientRect();
        const isSeen = wide > 1 && high > 1;
        const isInText = getComputedStyle(element).display === "inline";
        if (isSeen && !isInText && Math.min(wide, high) < 44)
          found.push(`${target.outerHTML.slice(0, 80)} is ${wide} by ${high} px`);
      }
      return found;
    },
    { width: WIDTH, targets: TARGET },
  );

async function expectFit({ page }: Journey) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await misfits(page)).toEqual([]);
  }
}

describe.concurrent("on the smallest phone", () => {
  it.for<[person: string, path: string, shown: string | RegExp]>([
    ["mia", "/", "No banks connected"],
    ["grace", "/", /needs? your attention$/],
    ["otis", "/", "Flutterbeam Mutual has an outage that affects many people."],
    ["ines", "/", /^Your consent ends in 5 days/],
    ["theo", "/consent", /^Ledgerbird has changed its terms/],
    ["mia", "/consent", "You share nothing with Ledgerbird"],
    ["robin", "/banks", "Connect another"],
    ["sam", "/headless", "You share data with Ledgerbird"],
    ["mia", "/data-policy", "What we hold"],
    ["mia", "/return", "There’s nothing more to see here."],
    ["mia", "/nowhere", "There’s no such page"],
  ])("everything fits for %s at %s", async ([person, path, shown], { journey }) => {
    const { page, signIn } = journey;
    await page.setViewportSize({ width: WIDTH, height: 640 });
    await signIn(person, path);
    await page.getByText(shown).first().waitFor();
    await expectFit(journey);
  });

  it("who is signing in fits", async ({ journey }) => {
    const { page, demo, heading } = journey;
    await page.setViewportSize({ width: WIDTH, height: 640 });
    await page.goto(demo.url);
    await heading("Who’s signing in?");
    await expectFit(journey);
  });

  it("what opens fits: the search for a bank, a dialog, a challenge and the drawer", async ({
    journey,
  }) => {
    const { page, signIn, press, bank, inspector } = journey;
    await page.setViewportSize({ width: WIDTH, height: 640 });
    await signIn("sam");
    await bank("Pied Piper Bank")
      .getByRole("button", { name: /^Refresh/ })
      .click();
    await page.getByLabel("Code from Pied Piper Bank").waitFor();
    await press("Find it here first");
    await page.getByRole("option").first().waitFor();
    await expectFit(journey);
    await bank("Hooli").getByRole("button", { name: "Details of Hooli" }).click();
    await bank("Hooli").getByRole("button", { name: "Disconnect", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    await expectFit(journey);
    await page.keyboard.press("Escape");
    await inspector();
    await page.getByText("Scenario, speed and faults").click();
    await page.getByLabel("Its status").waitFor();
    await expectFit(journey);
  });
});
