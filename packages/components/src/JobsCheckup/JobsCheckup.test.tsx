import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { BANK, createAppWorld } from "../testing/appWorld.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { createVirtualTime } from "../testing/virtualTime.js";
import { JobsCheckup, type JobsCheckupProps } from "./JobsCheckup.js";

/** A person whose refreshes of these logins ended a while ago, at their next login. */
async function logIn(logins: readonly string[], props: Partial<JobsCheckupProps> = {}) {
  const time = createVirtualTime();
  const world = createAppWorld(time);
  const jobs: string[] = [];
  for (const login of logins) {
    const { id } = world.addConnection({ institutionId: BANK.withoutMfa, login });
    jobs.push(await world.startRefresh(id));
  }
  await time.advance(60_000, (work) => work());
  const rendered = renderInWorld(<JobsCheckup {...props} />, world, time);
  const redraw = (next: Partial<JobsCheckupProps>) =>
    rendered.rerender(<JobsCheckup {...props} {...next} />);
  return { ...world, ...rendered, redraw, jobs };
}

const heading = (name: string) => () => screen.queryByRole("heading", { name });

describe("a check at login", () => {
  it("shows what failed and nothing has put right since", async () => {
    const { until } = await logIn(["erlich", "richard", "jianYang"]);
    expect(await until(heading("2 banks need a look"))).toBeVisible();
    // What the person can cure comes first.
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("needs something from you"),
      expect.stringContaining("is having problems"),
    ]);
  });

  it("is silent when all is well", async () => {
    const { advance, container } = await logIn(["richard"]);
    await advance(5_000);
    expect(container).toBeEmptyDOMElement();
  });

  it("offers what the app can do", async () => {
    const open = vi.fn<() => void>();
    const { until } = await logIn(["erlich"], { actions: () => ({ "open-bank": open }) });
    await userEvent.click(await until(() => screen.queryByRole("button", { name: /^Try again/ })));
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("leaves out what the person has dismissed", async () => {
    const { until, redraw, jobs, container } = await logIn(["erlich"]);
    await until(heading("1 bank needs a look"));
    redraw({ dismissed: jobs });
    expect(container).toBeEmptyDOMElement();
  });
});
