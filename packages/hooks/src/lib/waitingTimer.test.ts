import { expect, it, vi } from "vitest";
import { createWaitingTimer } from "./waitingTimer.js";

function open() {
  const cancel = vi.fn<() => void>();
  const setTimer = vi.fn<(callback: () => void, delayMs: number) => () => void>(() => cancel);
  const onDue = vi.fn<() => void>();
  return {
    cancel,
    setTimer,
    onDue,
    waitFor: createWaitingTimer({ now: () => 1_000, setTimer }, onDue),
  };
}

it("is due when the waiting phase is over", () => {
  const { setTimer, onDue, waitFor } = open();
  waitFor({ name: "waiting", until: 1_500 });
  expect(setTimer).toHaveBeenCalledExactlyOnceWith(onDue, 500);
});

it("is cancelled by a phase that doesn't wait, and set again by another that does", () => {
  const { cancel, setTimer, onDue, waitFor } = open();
  waitFor({ name: "waiting", until: 1_500 });
  waitFor({ name: "asking" });
  expect(cancel).toHaveBeenCalledOnce();
  waitFor({ name: "waiting", until: 4_000 });
  expect(setTimer).toHaveBeenLastCalledWith(onDue, 3_000);
});
