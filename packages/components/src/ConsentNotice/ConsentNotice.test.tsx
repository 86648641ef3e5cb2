import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CopyProvider } from "../languages/CopyProvider.js";
import { enAU } from "../languages/enAU.js";
import { consent, noConsent, type WireConsent } from "../testing/consents.js";
import { idleRedirect } from "../testing/redirects.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { failedRead } from "../testing/states.js";
import { ConsentNotice } from "./ConsentNotice.js";
import { ConsentNoticeView } from "./ConsentNoticeView.js";

const DAY = 24 * 60 * 60_000;
const isConsents = (path: string) => path.endsWith("/consents");
/** The notice's text without the button; the spaces in dates don't break. */
const said = () => screen.getAllByRole("status")[0]?.textContent.replaceAll("\u00a0", " ");

describe("ConsentNotice: what is due", () => {
  it.each<[WireConsent, string, string]>([
    [{ days: 5 }, "Your consent ends in 5 days, on 9 March 2026.", "Extend"],
    [{ days: 1.5 }, "Your consent ends in 1 day, on 6 March 2026.", "Extend"],
    [{ days: 0.5 }, "Your consent ends in less than a day, on 5 March 2026.", "Extend"],
    [{ days: -2 }, "Your consent has ended.", "Give consent again"],
    [{ status: "revoked" }, "Sharing has stopped.", "Give consent again"],
    [
      { policyChanged: true },
      "Ledgerbird has changed its terms since you agreed.",
      "Review the new terms",
    ],
    [{ policyChanged: true, days: 5 }, "Ledgerbird has changed", "Review the new terms"],
  ])("is said, with the button for it: %j", (wanted, words, label) => {
    render(
      <ConsentNoticeView consent={consent(wanted)} appName="Ledgerbird" redirect={idleRedirect} />,
    );
    expect(said()?.startsWith(words)).toBe(true);
    expect(screen.getByRole("button").textContent).toContain(label);
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("has no button where the app offers no redirect", () => {
    render(<ConsentNoticeView consent={consent({ days: 5 })} appName="Ledgerbird" />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("names days in the language of the words", () => {
    render(
      <CopyProvider copy={{ ...enAU, locale: "de-DE" }}>
        <ConsentNoticeView consent={consent({ days: 5 })} appName="Ledgerbird" />
      </CopyProvider>,
    );
    expect(said()).toContain("in 5 Tagen, on 9. März 2026");
  });
});

it.each([
  ["goes on for long", consent()],
  ["was never given", noConsent],
  ["loads", { status: "loading" } as const],
  ["can’t be read", failedRead("network")],
])("draws nothing for a consent that %s", (_, given) => {
  const { container } = render(<ConsentNoticeView consent={given} appName="Ledgerbird" />);
  expect(container).toBeEmptyDOMElement();
});

describe("ConsentNotice: a person", () => {
  async function openNotice(durationDays: number) {
    const world = createWorld({ server: createBasiqServer });
    world.sandbox.giveConsent({ userId: world.user.id, durationDays });
    const rendered = renderInWorld(world, <ConsentNotice appName="Ledgerbird" />);
    // The list is fetched and answered.
    await rendered.until(() => world.sandbox.requests.find(({ path }) => isConsents(path)) ?? null);
    await rendered.advance(1_000);
    return { ...world, ...rendered };
  }

  it("sees it as time passes, and not before", async () => {
    const { container, advance, until } = await openNotice(9);
    expect(container).toBeEmptyDOMElement();
    await advance(3 * DAY);
    await until(() => screen.queryAllByRole("status")[0]);
    expect(said()).toMatch(/^Your consent ends in 5 days/);
    await advance(6 * DAY);
    expect(said()).toMatch(/^Your consent has ended/);
  });

  it("is taken to where the consent is extended", async () => {
    const { page, until } = await openNotice(3);
    await userEvent.click(await until(() => screen.queryByRole("button", { name: "Extend" })));
    await waitFor(() => expect(page.visited).toHaveLength(1), { timeout: 10_000 });
    expect(new URL(page.visited[0]!).searchParams.get("action")).toBe("extend");
  });
});
