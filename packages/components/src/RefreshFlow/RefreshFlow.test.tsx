import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import { BasiqProvider } from "@basiq-kit/hooks";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { connectionState, failedWith } from "../testing/connections.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { RefreshFlow, type RefreshFlowProps } from "./RefreshFlow.js";

interface FlowOptions {
  readonly bank?: string;
  readonly login?: string;
}

/** A connection of two hours ago, and its flow. */
function openFlow(props: Partial<RefreshFlowProps> = {}, options: FlowOptions = {}) {
  const { bank: institutionId = BANK.withoutMfa, login = "richard" } = options;
  const world = createWorld({ server: createBasiqServer });
  const connection = world.addConnection({ institutionId, login });
  const ui = (extra: Partial<RefreshFlowProps> = {}) => (
    <RefreshFlow
      connectionId={connection.id}
      institutionName="Hooli"
      presentation="inline"
      {...props}
      {...extra}
    />
  );
  const rendered = renderInWorld(world, ui());
  const press = async (name: string) => {
    await userEvent.click(button(name));
    await rendered.advance(0);
  };
  const heading = (name: string) => rendered.until(() => screen.queryByRole("heading", { name }));
  const refreshes = () =>
    world.sandbox.requests.filter(({ path }) => path.endsWith("/refresh")).length;
  const jobs = () => [...world.sandbox.world.jobs.keys()];
  async function send(code: string) {
    const field = await rendered.until(() => screen.queryByLabelText("Code from Hooli"));
    await userEvent.clear(field);
    await userEvent.type(field, `${code}{Enter}`);
    await rendered.advance(0);
  }
  const redraw = (extra: Partial<RefreshFlowProps>) => rendered.rerender(ui(extra));
  return { ...world, ...rendered, connection, press, heading, refreshes, jobs, send, redraw };
}

const button = (name: string) => screen.getByRole("button", { name });
const seen = (text: string | RegExp) => screen.queryByText(text, { ignore: "[role=status]" });
const buttonSeen = (name: string) => () => screen.queryByRole("button", { name });

describe("RefreshFlow: a refresh", () => {
  it("says what came and when the next makes sense, as the app knows it", async () => {
    const { press, heading } = openFlow({ came: { accounts: 3 }, nextUpdate: "by-itself" });
    await press("Refresh Hooli");
    await heading("Refreshing Hooli");
    expect(seen("3 accounts")).toBeNull();
    await heading("Hooli is up to date");
    expect(seen("3 accounts")).toBeVisible();
    expect(seen("Once a day, without you")).toBeVisible();
  });

  it("goes from its button to its outcome, and back to its button", async () => {
    const { press, heading } = openFlow();
    await press("Refresh Hooli");
    expect(await heading("Refreshing Hooli")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Refresh Hooli" })).toBeNull();
    expect(await heading("Hooli is up to date")).toBeVisible();
    await press("Done");
    expect(button("Refresh Hooli")).toBeVisible();
  });

  it("starts nothing by itself", async () => {
    const { advance, refreshes } = openFlow();
    await advance(60_000);
    expect(refreshes()).toBe(0);
  });

  it("follows one that runs already, and says so", async () => {
    const flow = openFlow();
    const { connection, press, heading, jobs } = flow;
    await flow.startRefresh(connection.id);
    await press("Refresh Hooli");
    expect(seen("A refresh was already running. Here’s its progress.")).toBeVisible();
    await heading("Hooli is up to date");
    expect(seen(/already running/)).toBeNull();
    expect(jobs()).toHaveLength(1);
  });

  it("reports its end once", async () => {
    const onFinished = vi.fn<NonNullable<RefreshFlowProps["onFinished"]>>();
    const { press, heading, advance } = openFlow({ onFinished });
    await press("Refresh Hooli");
    await heading("Hooli is up to date");
    await advance(60_000);
    expect(onFinished).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ status: "succeeded" }),
    );
  });

  it("is of one connection: another one's starts from its button", async () => {
    const { press, heading, redraw, addConnection } = openFlow();
    await press("Refresh Hooli");
    await heading("Hooli is up to date");
    redraw({ connectionId: addConnection({ login: "Gilfoyle" }).id });
    expect(button("Refresh Hooli")).toBeVisible();
  });

  it("says of a failure what the connection’s card says, and nothing of it before", async () => {
    const { failure } = connectionState({ jobs: failedWith("locked-account") });
    const { press, heading } = openFlow({ failure }, { login: "jianYang" });
    const sentence = enAU.failure["account-locked"].what("Hooli");
    await press("Refresh Hooli");
    expect(await heading("Refreshing Hooli")).toBeVisible();
    expect(screen.queryByText(sentence)).toBeNull();
    expect(await heading("Hooli wasn’t refreshed")).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByText(enAU.failure["bank-unavailable"].what("Hooli"))).toBeNull();
  });
});

describe("RefreshFlow: alone on a page that says that it is hidden", () => {
  it("is followed as on any other page, because its first press shows that somebody is there", async () => {
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    const world = createWorld({ server: createBasiqServer });
    const { id } = world.addConnection({ institutionId: BANK.withoutMfa });
    const { visibility: _, ...environment } = world.environment;
    const { advance } = renderInWorld(
      world,
      <BasiqProvider {...world.provider} environment={environment}>
        <RefreshFlow connectionId={id} institutionName="Hooli" presentation="inline" />
      </BasiqProvider>,
    );
    await userEvent.click(button("Refresh Hooli"));
    await advance(30_000);
    expect(seen("Hooli is up to date")).toBeVisible();
    hidden.mockRestore();
  });
});

describe("RefreshFlow: a refresh that can’t be asked for", () => {
  it("says so, and can be tried again", async () => {
    const { network, press, heading } = openFlow();
    network.fail(/\/refresh/);
    await press("Refresh Hooli");
    expect(screen.getByRole("alert")).toHaveTextContent(/^We can’t reach the service/);
    network.repair();
    await press("Try again");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await heading("Hooli is up to date")).toBeVisible();
  });

  it("says that the connection is gone", async () => {
    const { press } = openFlow({ connectionId: "not-theirs" });
    await press("Refresh Hooli");
    expect(screen.getByRole("alert")).toHaveTextContent(
      "We couldn’t find your connection to Hooli. It may have been removed.",
    );
  });

  it("says from when it can be, where the app's server says so", async () => {
    const { press, heading } = openFlow();
    await press("Refresh Hooli");
    await heading("Hooli is up to date");
    await press("Done");
    await press("Refresh Hooli");
    expect(screen.getByRole("alert")).toHaveTextContent(
      /^Hooli was refreshed recently. Refresh again from \d/,
    );
  });
});

describe("RefreshFlow: a refresh that fails", () => {
  it("leads to the Consent UI where the bank refuses the person", async () => {
    const { press, send, until, advance, page, connection } = openFlow(
      { returnTo: "/accounts" },
      { bank: BANK.withMfa },
    );
    await press("Refresh Hooli");
    for (const code of ["0000", "1111", "2222"]) {
      await send(code);
      await advance(2_000);
    }
    await until(buttonSeen("Sign in again"));
    await press("Sign in again");
    const [left] = page.visited.map((url) => new URL(url));
    expect(left?.origin).toBe("https://consent.basiq.io");
    expect(left?.searchParams.get("connectionId")).toBe(connection.id);
    expect(button("Sign in again")).toHaveAttribute("aria-disabled", "true");
  });

  it("leads to a new approval where the connection has no sign-in details", async () => {
    const { press, send, until, advance, page, connection } = openFlow(
      { method: "openbanking" },
      { bank: BANK.withMfa },
    );
    await press("Refresh Hooli");
    for (const code of ["0000", "1111", "2222"]) {
      await send(code);
      await advance(2_000);
    }
    await until(() => seen("Hooli no longer shares new data."));
    await press("Approve again");
    const [left] = page.visited.map((url) => new URL(url));
    expect(left?.searchParams.get("connectionId")).toBe(connection.id);
  });

  it("is tried again after what the person does at the bank", async () => {
    const { press, until, refreshes } = openFlow({}, { login: "erlich" });
    await press("Refresh Hooli");
    await until(buttonSeen("Try again"));
    await press("Try again");
    expect(refreshes()).toBe(2);
    expect(await until(() => seen("Signing in to Hooli"))).toBeVisible();
  });

  it("has no retry while the bank is away, but can be closed", async () => {
    const { press, until } = openFlow({}, { login: "jianYang" });
    await press("Refresh Hooli");
    await until(() => seen(/^Hooli is having problems/));
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    await press("Close");
    expect(button("Refresh Hooli")).toBeVisible();
  });
});

describe("RefreshFlow: a bank that asks during a refresh", () => {
  const withMfa = { bank: BANK.withMfa };

  it("gets a wrong code, then the right one", async () => {
    const { press, send, heading } = openFlow({}, withMfa);
    await press("Refresh Hooli");
    await send("0000");
    expect(screen.getByLabelText("Code from Hooli")).toBeInvalid();
    expect(screen.getByRole("alert")).toHaveTextContent(/didn’t accept/);
    await send("1234");
    expect(await heading("Hooli is up to date")).toBeVisible();
  });

  it("sends a new code with a new refresh, once the last one has ended", async () => {
    const onFinished = vi.fn<NonNullable<RefreshFlowProps["onFinished"]>>();
    const { press, until, send, heading, jobs, advance } = openFlow({ onFinished }, withMfa);
    await press("Refresh Hooli");
    await until(() => screen.queryByLabelText("Code from Hooli"));
    await advance(115_000);
    await until(buttonSeen("Get a new code"));
    await press("Get a new code");
    await until(() => (jobs().length === 2 ? true : null));
    await send("1234");
    expect(await heading("Hooli is up to date")).toBeVisible();
    expect(onFinished).toHaveBeenCalledTimes(1);
  });

  it("is asked for a new code twice at most", async () => {
    const { press, until, heading, jobs, advance } = openFlow({}, withMfa);
    await press("Refresh Hooli");
    await until(() => screen.queryByLabelText("Code from Hooli"));
    await advance(110_000);
    for (const count of [2, 3]) {
      await heading("Hooli wasn’t refreshed");
      await press("Try again");
      await until(() => (jobs().length === count ? true : null));
      await until(() => screen.queryByLabelText("Code from Hooli"));
      await advance(110_000);
    }
    expect(await heading("No more codes for now")).toBeVisible();
    expect(seen(/wait 10 minutes, then refresh again/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    expect(button("Close")).toBeVisible();
  });
});
