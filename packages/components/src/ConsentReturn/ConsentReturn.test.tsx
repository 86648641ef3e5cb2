import { APP_ORIGIN, BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConsentReturn, type ConsentReturnProps } from "./ConsentReturn.js";

/** A person who leaves by the button, and comes back with what the Consent UI adds to the address. */
async function comeBack(
  added: Readonly<Record<string, string>> = {},
  {
    afterMs = 0,
    connects = 0,
    ...props
  }: ConsentReturnProps & { readonly afterMs?: number; readonly connects?: number } = {},
  withJobs: readonly (keyof typeof BANK)[] = [],
  login?: string,
) {
  const world = createWorld({ server: createBasiqServer });
  const jobIds: string[] = [];
  const button = <ConnectButton action="connect" returnTo="/accounts" />;
  const rendered = renderInWorld(world, button);
  await userEvent.click(screen.getByRole("button"));
  const left = await rendered.until(() => world.page.visited[0]);
  await rendered.advance(afterMs);
  for (const bank of withJobs)
    jobIds.push(await world.startRefresh(world.addConnection({ institutionId: BANK[bank] }).id));
  // The same bank with the same sign-in, as many times: only the last is this return's.
  for (let index = 0; index < connects; index += 1) {
    await rendered.advance(2_000);
    jobIds.splice(0, 1, world.startConnection(login === undefined ? {} : { login }));
  }
  const state = new URL(left).searchParams.get("state") ?? "";
  const query = new URLSearchParams({
    state,
    ...(jobIds[0] && { jobIds: jobIds.join() }),
    ...added,
  });
  world.page.arrive(`${APP_ORIGIN}/return?${query}`);
  rendered.rerender(<ConsentReturn {...props} />);
  await rendered.advance(0);
  return { ...world, ...rendered, jobIds };
}

const heading = (name: string) => () => screen.queryByRole("heading", { name });

describe("ConsentReturn: a person who comes back", () => {
  it("sees their bank being connected, and can continue", async () => {
    const { until, page } = await comeBack({}, {}, ["withoutMfa"]);
    expect(screen.getByRole("heading", { name: "Welcome back", level: 3 })).toBeVisible();
    expect((await until(heading("Connecting Hooli"))).tagName).toBe("H4");
    expect(screen.getByRole("link", { name: "Continue" })).toHaveAttribute("href", "/accounts");
    expect(page.environment.currentUrl?.()).toBe(`${APP_ORIGIN}/return`);
    await until(heading("Hooli is connected"));
  });

  it("reads what came, and goes on to the app by its name", async () => {
    const cameOf = () => ({ accounts: 3, transactions: 12 });
    const { until } = await comeBack({}, { appName: "Ledgerbird", cameOf }, ["withoutMfa"]);
    await until(heading("Hooli is connected"));
    const [words] = screen.getAllByText("3 accounts, 12 transactions");
    expect(words).toBeVisible();
    expect(screen.getByText("Next update")).toBeVisible();
    expect(screen.getByRole("link", { name: "Continue to Ledgerbird" })).toHaveAttribute(
      "data-variant",
      "primary",
    );
    expect(document.querySelector(".bk-job__mark .bk-mark")).toHaveTextContent("H");
  });

  it("sees what a second connection with the same sign-in waits for, and can go on", async () => {
    const { advance, until } = await comeBack({}, { connects: 2 });
    await advance(15_000);
    const words =
      "Hooli is busy with your other connection. This starts within about 6 minutes. You can leave this page.";
    expect(screen.getByText(words, { ignore: "[role=status]" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Continue" })).toHaveAttribute(
      "data-variant",
      "primary",
    );
    expect(screen.queryByText(/^Stay on this page/)).toBeNull();
    await advance(6 * 60_000);
    await until(heading("Hooli is connected"));
  });

  it("sees several banks by their names, and answers the one that asks", async () => {
    const { until } = await comeBack({}, {}, ["withoutMfa", "withMfa"]);
    expect(await until(heading("Connecting 2 banks"))).toBeVisible();
    const code = await until(() => screen.queryByLabelText("Code from Pied Piper Bank"));
    await userEvent.type(code, "1234{Enter}");
    await until(heading("Your 2 banks are connected"));
    expect(screen.getAllByText(/^(Hooli|Pied Piper Bank)$/, { selector: "bdi" })).toHaveLength(2);
  });

  it("whose bank refuses the sign-in updates it there, and comes back to where they were going", async () => {
    const { until, page, sandbox } = await comeBack({}, { connects: 1 }, [], "nobody");
    await userEvent.click(
      await until(() => screen.queryByRole("button", { name: "Update sign-in" })),
    );
    const [, to] = await until(() => (page.visited.length > 1 ? page.visited : null));
    const [connectionId] = sandbox.world.connections.keys();
    expect(new URL(to ?? "").searchParams.get("connectionId")).toBe(connectionId);
    expect(screen.getByRole("link", { name: "Continue" })).toHaveAttribute(
      "data-variant",
      "secondary",
    );
  });

  it("is told where leading them there fails", async () => {
    const { until, advance, network } = await comeBack({}, { connects: 1 }, [], "nobody");
    const update = await until(() => screen.queryByRole("button", { name: "Update sign-in" }));
    await advance(60_000);
    network.fail(/./);
    await userEvent.click(update);
    expect(await until(() => screen.queryByRole("alert"))).toHaveTextContent(
      "The service isn’t answering. Try again.",
    );
  });

  it("without a job sees no more than is known, and goes on", async () => {
    const onContinue = vi.fn<(returnTo: string) => void>();
    const { container, until } = await comeBack({}, { onContinue });
    await until(() => screen.queryByText(/^You have no active consent/));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(onContinue.mock.calls).toEqual([["/accounts"]]);
    expect(container).toHaveTextContent("");
  });

  it("with someone else’s link is warned, and sees nothing of its jobs", async () => {
    const { sandbox } = await comeBack({ state: "0".repeat(32) }, {}, ["withoutMfa"]);
    expect(screen.getByRole("heading", { name: /^We couldn’t match this/ })).toBeVisible();
    expect(sandbox.requests.some(({ path }) => path.startsWith("/jobs/"))).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("after more than an hour is asked to start again", async () => {
    await comeBack({}, { afterMs: 61 * 60_000 }, ["withoutMfa"]);
    expect(screen.getByRole("heading", { name: "That took longer than an hour." })).toBeVisible();
  });
});

it("is nothing for those who never left", async () => {
  const { container, advance } = renderInWorld(
    createWorld({ server: createBasiqServer }),
    <ConsentReturn />,
  );
  await advance(0);
  expect(container).toBeEmptyDOMElement();
});
