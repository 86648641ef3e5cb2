import { BANK, type WorldConnection, networkFaults } from "@basiq-kit/sandbox/testing";
import { openRefresh } from "../testing/openRefresh.js";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { JobProgress } from "../JobProgress/JobProgress.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { MfaPrompt, type MfaPromptProps } from "./MfaPrompt.js";

/** A job at a bank that asks, up to the moment it does. */
async function openPrompt(
  props: Partial<MfaPromptProps> = {},
  options: Omit<WorldConnection, "time"> = {},
) {
  const world = await openRefresh({ mfa: "code", ...options });
  const prompt = (jobId: string) => (
    <>
      <MfaPrompt jobId={jobId} institutionName="Pied Piper" {...props} />
      <JobProgress jobId={jobId} kind="refresh" institutionName="Pied Piper" />
    </>
  );
  const rendered = renderInWorld(world, prompt(world.jobId));
  const asked = () =>
    rendered.until(() =>
      screen.queryByRole("heading", { name: /^Pied Piper (needs|has)|^Approve/ }),
    );
  await asked();
  const send = async (code: string) => {
    // The field is empty, but user-event misses a form's reset and would go on with the last code.
    await userEvent.clear(field());
    await userEvent.type(field(), `${code}{Enter}`);
    await rendered.advance(0);
  };
  return {
    ...world,
    ...rendered,
    asked,
    send,
    watch: (jobId: string) => rendered.rerender(prompt(jobId)),
  };
}

const field = () => screen.getByRole("textbox", { name: "Code from Pied Piper" });
const button = (name: string) => screen.getByRole("button", { name });
const waiting = "Pied Piper is still waiting for your answer.";
const isUpToDate = () => screen.queryByRole("heading", { name: "Pied Piper is up to date" });

describe("MfaPrompt: a bank that asks", () => {
  it("gets its answer, and the job goes on", async () => {
    const { network, send, until, advance } = await openPrompt();
    // As everywhere, the job is read again after the answer was taken, and not in the same moment.
    network.fail(/\/jobs\/[^/]+$/, networkFaults.late(100));
    await send("12 34");
    expect(button("Accepted")).toBeVisible();
    await advance(200);
    // The job has gone on, and there is still time to hear it.
    expect(button("Accepted")).toBeVisible();
    expect(screen.getAllByText("Accepted", { selector: "[role=status]" })).toHaveLength(1);
    await advance(1_500);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(await until(isUpToDate)).toBeVisible();
  });

  it("gets several answers in the order of its questions", async () => {
    const { until } = await openPrompt({}, { login: "Whistler" });
    const [company, id] = screen.getAllByRole("textbox");
    await userEvent.type(company!, "Basiq");
    await userEvent.type(id!, `${BANK.withMfa}{Enter}`);
    expect(await until(isUpToDate)).toBeVisible();
  });

  it("gets a yes for what was approved in its app", async () => {
    const { until } = await openPrompt({}, { institutionId: BANK.confirmsInApp });
    await userEvent.click(button("I’ve approved it"));
    expect(await until(isUpToDate)).toBeVisible();
  });

  it("says no to a wrong answer, and takes the next one", async () => {
    const { send, until } = await openPrompt();
    await send("0000");
    expect(field()).toHaveFocus();
    expect(screen.getByRole("alert")).toHaveTextContent(/^Pied Piper didn’t accept that code/);
    await send("1234");
    expect(await until(isUpToDate)).toBeVisible();
  });

  it("may have the answer although the connection dropped, so the job is checked first", async () => {
    const { network, send, until } = await openPrompt();
    network.fail(/\/jobs\//);
    await send("1234");
    expect(screen.getByText(/^The connection dropped. Checking/, { selector: "p" })).toBeVisible();
    network.repair();
    await until(() => screen.queryByText(/Pied Piper is still waiting. Enter/, { selector: "p" }));
    await send("1234");
    expect(await until(isUpToDate)).toBeVisible();
  });
});

describe("MfaPrompt: a browser that is wrong", () => {
  it.each([
    ["there is no network", "online"],
    ["the page is hidden", "visible"],
  ] as const)("asks for the code and sends it where the browser says that %s", async (_, which) => {
    const world = await openRefresh({ mfa: "code" });
    world.page[which].set(false);
    const { until, advance } = renderInWorld(
      world,
      <>
        <MfaPrompt jobId={world.jobId} institutionName="Pied Piper" />
        <JobProgress jobId={world.jobId} kind="refresh" institutionName="Pied Piper" />
      </>,
    );
    const said = new Set<string>();
    const listen = <Found,>(find: () => Found) => {
      for (const status of screen.queryAllByRole("status")) said.add(status.textContent);
      return find();
    };
    const code = await until(() =>
      listen(() => screen.queryByRole("textbox", { name: "Code from Pied Piper" })),
    );
    await userEvent.type(code, "1234{Enter}");
    await advance(0);
    expect(await until(() => listen(isUpToDate))).toBeVisible();
    expect([...said].filter((text) => /offline|connection/.test(text))).toEqual([]);
  });
});

describe("MfaPrompt: a challenge that is put aside", () => {
  it("leaves a line with a button back, which takes the focus", async () => {
    await openPrompt();
    await userEvent.click(button("Not now"));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText(waiting)).toBeVisible();
    expect(button("Answer now")).toHaveFocus();
  });

  it("comes back with the focus in its field", async () => {
    const { send, until } = await openPrompt();
    await userEvent.click(button("Not now"));
    await userEvent.click(button("Answer now"));
    expect(field()).toHaveFocus();
    await send("1234");
    expect(await until(isUpToDate)).toBeVisible();
  });

  it("leaves the focus where the person has put it", async () => {
    await openPrompt();
    const elsewhere = document.body.appendChild(document.createElement("button"));
    button("Not now").addEventListener("click", () => elsewhere.focus());
    await userEvent.click(button("Not now"));
    expect(elsewhere).toHaveFocus();
    elsewhere.remove();
  });

  it("doesn't say that the bank waits while it checks an answer", async () => {
    const { network, send, until } = await openPrompt();
    network.latencyMs = 3_000;
    await send("1234");
    await userEvent.click(button("Not now"));
    expect(screen.getByText("Checking with Pied Piper")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Answer now" })).toBeNull();
    expect(await until(isUpToDate)).toBeVisible();
    expect(screen.queryByText("Checking with Pied Piper")).toBeNull();
  });

  it("says that its time has run out", async () => {
    const { advance, until } = await openPrompt();
    await userEvent.click(button("Not now"));
    const line = screen.getByText(waiting);
    await advance(115_000);
    await until(() => screen.queryByText("That code has run out"));
    expect(line).toHaveTextContent("That code has run out");
    expect(line).toHaveAttribute("role", "status");
  });

  it("offers no answer, and holds the focus, once there are no more codes", async () => {
    const { advance, until } = await openPrompt({ noMoreCodes: true });
    await userEvent.click(button("Not now"));
    expect(button("Answer now")).toHaveFocus();
    await advance(115_000);
    const line = await until(() =>
      screen.queryByText(/^No more codes for now. So that Pied Piper/),
    );
    expect(line).toBeVisible();
    expect(screen.queryByRole("button", { name: "Answer now" })).toBeNull();
    expect(line.parentElement).toHaveFocus();
  });

  it("puts no other job's challenge aside", async () => {
    const { sandbox, startJob, advance, until, watch, asked } = await openPrompt();
    await userEvent.click(button("Not now"));
    // The bank gives up, and the app starts again.
    await advance(115_000);
    await until(() => screen.queryByText("Pied Piper didn’t get an answer in time."));
    const next = await startJob();
    watch(next);
    await asked();
    expect(screen.queryByText(waiting)).toBeNull();
    expect(field()).toBeVisible();
    expect(sandbox.world.jobs.size).toBe(2);
  });
});

describe("MfaPrompt: a challenge whose time has run out", () => {
  it("offers a new code, for the app to get", async () => {
    const onNewCode = vi.fn<() => void>();
    const { advance, until } = await openPrompt({ onNewCode });
    await advance(115_000);
    const again = await until(() => screen.queryByRole("button", { name: "Get a new code" }));
    await userEvent.click(again);
    expect(onNewCode).toHaveBeenCalledTimes(1);
  });
});
