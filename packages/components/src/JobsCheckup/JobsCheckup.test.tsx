import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderInWorld } from "../testing/renderInWorld.js";
import { JobsCheckup, type JobsCheckupProps } from "./JobsCheckup.js";

/** A person whose refreshes of these logins ended a while ago, at their next login. */
async function logIn(
  logins: readonly string[],
  props: Partial<JobsCheckupProps> = {},
  codes: readonly string[] = [],
) {
  const world = createWorld({ server: createBasiqServer });
  const jobs: string[] = [];
  const connections: string[] = [];
  const institutionId = codes.length === 0 ? BANK.withoutMfa : BANK.withMfa;
  for (const login of logins) {
    const { id } = world.addConnection({ institutionId, login });
    connections.push(id);
    jobs.push(await world.startRefresh(id));
  }
  await world.clock.advance(10_000);
  for (const code of codes) {
    await world.answerChallenge(jobs[0] ?? "", code);
    await world.clock.advance(5_000);
  }
  await world.clock.advance(60_000);
  const rendered = renderInWorld(world, <JobsCheckup {...props} />);
  const redraw = (next: Partial<JobsCheckupProps>) =>
    rendered.rerender(<JobsCheckup {...props} {...next} />);
  return { ...world, ...rendered, redraw, jobs, connections };
}

/** The first person's codes: after three the bank refuses the sign-in. */
const WRONG_CODES = ["0000", "1111", "2222"];

const button = (name: string) => () => screen.queryByRole("button", { name });
const heading = (name: string) => () => screen.queryByRole("heading", { name });

describe("JobsCheckup: a check at login", () => {
  it("shows the failures that nothing has fixed since", async () => {
    const { until } = await logIn(["erlich", "richard", "jianYang"]);
    expect(await until(heading("2 banks need your attention"))).toBeVisible();
    // What the person can fix comes first.
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Needs something from you"),
      expect.stringContaining("Having problems"),
    ]);
  });

  it("leads to the Consent UI to sign in to that connection again", async () => {
    const { until, page, connections } = await logIn(["richard", "bighead"], {}, WRONG_CODES);
    await userEvent.click(await until(button("Sign in again, Pied Piper Bank")));
    const [to] = await until(() => (page.visited.length > 0 ? page.visited : null));
    const url = new URL(to ?? "");
    expect(url.origin).toBe("https://consent.basiq.io");
    expect(url.searchParams.get("connectionId")).toBe(connections[0]);
    expect(screen.getByRole("button", { name: /^Sign in again/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  it("says in its row that the redirect failed", async () => {
    const { until, network, page } = await logIn(["richard"], {}, WRONG_CODES);
    const update = await until(button("Sign in again, Pied Piper Bank"));
    network.fail(/./);
    await userEvent.click(update);
    const alert = await until(() => screen.queryByRole("alert"));
    expect(screen.getByRole("listitem")).toContainElement(alert);
    expect(alert).toHaveTextContent(/^The service isn’t answering/);
    expect(page.visited).toEqual([]);
  });

  it("lets the app handle it", async () => {
    const update = vi.fn<() => void>();
    const { until, page, advance } = await logIn(
      ["richard"],
      { actions: () => ({ "update-credentials": update }) },
      WRONG_CODES,
    );
    await userEvent.click(await until(button("Sign in again, Pied Piper Bank")));
    await advance(5_000);
    expect(update).toHaveBeenCalledTimes(1);
    expect(page.visited).toEqual([]);
  });

  it("leaves out what the person has dismissed", async () => {
    const { until, redraw, jobs, container } = await logIn(["erlich"]);
    await until(heading("1 bank needs your attention"));
    redraw({ dismissed: jobs });
    expect(container).toBeEmptyDOMElement();
  });
});
