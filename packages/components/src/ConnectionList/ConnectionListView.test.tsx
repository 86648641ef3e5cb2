import { BasiqError, type UseConnectionsResult } from "@basiq-kit/hooks";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { connectionStates, type WireConnection } from "../testing/connections.js";
import { ConnectionListView } from "./ConnectionListView.js";

const nothing = () => Promise.resolve();

function ready(wire: readonly WireConnection[], refetchError?: BasiqError): UseConnectionsResult {
  return {
    status: "ready",
    connections: connectionStates(wire),
    jobs: [],
    refetchError,
    refetch: nothing,
  };
}

/** A list whose cards have only a heading and a button. */
function list(connections: UseConnectionsResult) {
  return (
    <ConnectionListView
      connections={connections}
      empty={<button type="button">Connect a bank</button>}
      renderCard={({ institution }, { headingLevel }) => (
        <div role="heading" aria-level={headingLevel}>
          {institution?.name}
        </div>
      )}
    />
  );
}

const banks = () =>
  screen.queryAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);

describe("ConnectionListView: a list of connections", () => {
  it("has a heading and its cards in the order given", () => {
    render(list(ready([{ bank: "Raviga Mutual" }, { bank: "Hooli" }])));
    expect(screen.getByRole("heading", { level: 2, name: "Your banks" })).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByText(enAU.connection.through.web)).toBeVisible();
    expect(banks()).toEqual(["Raviga Mutual", "Hooli"]);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([
    [[{ bank: "Endframe", status: "deleted" }], "1 disconnected earlier"],
    [
      [
        { bank: "Endframe", status: "deleted" },
        { bank: "Nucleus", status: "revoked" },
      ],
      "2 disconnected earlier",
    ],
  ])("folds what has ended: %o", async (ended, words) => {
    render(list(ready([...ended, { bank: "Hooli" }])));
    expect(banks()).toEqual(["Hooli"]);
    await userEvent.click(screen.getByRole("button", { name: words, expanded: false }));
    expect(banks()).toEqual(["Hooli", ...ended.map(({ bank }) => bank)]);
  });

  it.each([
    ["none", []],
    ["none but those that have ended", [{ status: "deleted" }]],
  ])("says that there is no bank, and what to do: %s", (_, wire) => {
    render(list(ready(wire)));
    expect(screen.getByText("No banks connected")).toBeVisible();
    expect(screen.getByRole("button", { name: "Connect a bank" })).toBeVisible();
  });

  it("doesn't say so while it isn't known", () => {
    render(list({ status: "loading" }));
    expect(screen.queryByText("No banks connected")).toBeNull();
    expect(screen.getAllByText("Loading")[0]).toBeInTheDocument();
  });

  it("says why it can't be read, and tries again", async () => {
    const retry = vi.fn<() => Promise<void>>(nothing);
    render(list({ status: "error", error: new BasiqError("unavailable"), retry }));
    expect(screen.getByText(enAU.read.unavailable)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it("says once how its banks are connected, and for which where they differ", () => {
    render(
      list(
        ready([{ bank: "Hooli" }, { bank: "Raviga", method: "openbanking" }, { bank: "Endframe" }]),
      ),
    );
    const { web, openbanking } = enAU.connection.through;
    const { throughOf } = enAU.connection;
    expect(screen.getByText(throughOf("Hooli and Endframe", web))).toBeVisible();
    expect(screen.getByText(throughOf("Raviga", openbanking))).toBeVisible();
  });

  it.each([
    [undefined, 2],
    [4, 4],
  ])("keeps the place of as many rows as are expected: %s", (expectedCount, rows) => {
    const { container } = render(
      <ConnectionListView
        connections={{ status: "loading" }}
        renderCard={() => <p />}
        expectedCount={expectedCount}
      />,
    );
    expect(container.querySelectorAll(".bk-row--held")).toHaveLength(rows);
  });

  it("says that it is from before when the last fetch failed", () => {
    const { rerender } = render(list(ready([{}], new BasiqError("network"))));
    expect(screen.getByText(enAU.read.stale)).toBeVisible();
    expect(banks()).toEqual(["Hooli"]);
    rerender(list(ready([{}])));
    expect(screen.queryByText(enAU.read.stale)).toBeNull();
  });
});
