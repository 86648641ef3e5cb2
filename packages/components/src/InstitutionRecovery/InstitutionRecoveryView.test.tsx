import { BasiqError } from "@basiq-kit/hooks";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { recoveryState } from "../testing/recoveries.js";
import {
  InstitutionRecoveryView,
  type InstitutionRecoveryViewProps,
} from "./InstitutionRecoveryView.js";

const waits = { status: "waiting", since: 7, isCancelling: false, cancelError: undefined } as const;
const OUTAGE = "Hooli has an outage.";

const view = (
  recovery: InstitutionRecoveryViewProps["recovery"],
  props: Partial<InstitutionRecoveryViewProps> = {},
) => (
  <InstitutionRecoveryView recovery={recovery} institutionName="Hooli" {...props}>
    <p>{OUTAGE}</p>
  </InstitutionRecoveryView>
);
const draw = (...args: Parameters<typeof view>) => render(view(...args));
const buttons = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);
const ASK = "Tell me when Hooli is back";

describe("InstitutionRecoveryView", () => {
  it.each([
    [{ status: "loading" }],
    [{ status: "no-outage" }],
    [{ status: "error", error: new BasiqError("network"), retry: async () => {} }],
  ] as const)("draws only what is inside of it: %j", (state) => {
    const { container } = draw(recoveryState(state));
    expect(container.textContent).toBe(OUTAGE);
    expect(buttons()).toEqual([]);
  });

  it("asks at the press of its one button, and not again while it is asking", async () => {
    const notify = vi.fn<() => Promise<void>>(async () => {});
    const { rerender } = draw(recoveryState({ status: "idle", notifiedBy: "app" }, { notify }));
    expect(buttons()).toEqual([ASK]);
    await userEvent.click(screen.getByRole("button"));
    rerender(view(recoveryState({ status: "asking", notifiedBy: "app" }, { notify })));
    await userEvent.click(screen.getByRole("button", { name: ASK }));
    expect(notify).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button")).toHaveFocus();
  });

  it.each([
    ["app", "We’ll tell you when Hooli is back."],
    ["page", "Keep this page open. We’ll tell you here when Hooli is back."],
  ] as const)(
    "promises only what the %s keeps, aloud as well, and takes it back",
    async (notifiedBy, words) => {
      const cancel = vi.fn<() => Promise<void>>(async () => {});
      draw(recoveryState({ ...waits, notifiedBy }, { cancel }));
      expect(screen.getByText(words, { ignore: "[role=status]" })).toBeVisible();
      expect(screen.getByRole("status")).toHaveTextContent(words);
      expect(screen.getByText(OUTAGE)).toBeVisible();
      await userEvent.click(screen.getByRole("button", { name: "Turn off" }));
      expect(cancel).toHaveBeenCalledTimes(1);
    },
  );

  it.each([
    enAU.connector.trouble["major-outage"].next("Hooli"),
    enAU.failure["bank-outage"].next("Hooli"),
    enAU.blocked["major-outage"]("Hooli"),
  ])("asks nothing of somebody who is told, in what stands beside the promise: %s", (words) => {
    expect(words).not.toMatch(/come back|check|try/i);
    expect(words).toMatch(/working again\.$/);
  });

  it.each([
    ["operational", "Hooli is working again."],
    ["degraded", "Hooli is working again."],
    ["maintenance", "Hooli is working again."],
    ["partial-outage", "Hooli is working again for most people."],
  ] as const)(
    "says of a bank that is %s, in place of the outage: %s",
    async (connectorStatus, words) => {
      const onTryAgain = vi.fn<() => void>();
      draw(recoveryState({ status: "recovered", connectorStatus }), { onTryAgain });
      expect(screen.getByText(words, { ignore: "[role=status]" })).toBeVisible();
      expect(screen.getByRole("status")).toHaveTextContent(words);
      expect(screen.queryByText(OUTAGE)).toBeNull();
      expect(buttons()).toEqual(["Try again"]);
      await userEvent.click(screen.getByRole("button"));
      expect(onTryAgain).toHaveBeenCalledTimes(1);
    },
  );

  it("has no button where there is nothing to try again, and a busy one while it runs", async () => {
    const recovered = recoveryState({ status: "recovered", connectorStatus: "operational" });
    draw(recovered);
    expect(buttons()).toEqual([]);
    cleanup();
    const onTryAgain = vi.fn<() => void>();
    draw(recovered, { onTryAgain, busy: true });
    await userEvent.click(screen.getByRole("button"));
    expect(onTryAgain).not.toHaveBeenCalled();
  });

  it.each([
    [new BasiqError("network"), /^We can’t reach the service/, [ASK]],
    [new BasiqError("rejected"), /^We couldn’t turn this on. Try again.$/, [ASK]],
    [new BasiqError("rate-limited", { retryAt: 4e12 }), /^The service is busy. Try again from/, []],
    [new BasiqError("not-signed-in"), /^You’ve been signed out/, []],
  ] as const)(
    "says why asking failed, and has the button only where it helps: %s",
    (error, words, shown) => {
      draw(recoveryState({ status: "failed", notifiedBy: "app", error }));
      expect(screen.getByRole("alert")).toHaveTextContent(words);
      expect(buttons()).toEqual(shown);
    },
  );

  it.each([
    [new BasiqError("network"), "We can’t reach the service.", ["Turn off"]],
    [new BasiqError("rejected"), "", ["Turn off"]],
    [new BasiqError("rate-limited", { retryAt: 4e12 }), "The service is busy. Try again from", []],
    [new BasiqError("not-signed-in"), "You’ve been signed out.", []],
  ] as const)(
    "says that stopping failed, that the promise holds, and why: %s",
    (cancelError, why, shown) => {
      draw(recoveryState({ ...waits, notifiedBy: "app", cancelError }));
      const text = `We couldn’t turn this off. We’ll still tell you. ${why}`.trim();
      expect(screen.getByRole("alert").textContent).toContain(text);
      expect(screen.getByRole("alert")).not.toHaveTextContent("load this");
      expect(buttons()).toEqual(shown);
    },
  );

  it("keeps the focus when the pressed button is replaced", async () => {
    const { rerender, container } = draw(recoveryState({ status: "idle", notifiedBy: "app" }));
    await userEvent.click(screen.getByRole("button"));
    rerender(view(recoveryState({ ...waits, notifiedBy: "app" })));
    await vi.waitFor(() => expect(container.querySelector(".bk-recovery")).toHaveFocus());
  });

  it("speaks of your bank where its name isn't known", () => {
    draw(recoveryState({ status: "recovered", connectorStatus: "operational" }), {
      institutionName: undefined,
    });
    expect(screen.getByRole("status")).toHaveTextContent("Your bank is working again.");
  });
});
