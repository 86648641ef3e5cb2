import { describe, expect, it, vi } from "vitest";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { CLAIM_MS } from "../store/claim.js";
import { whileRenewed } from "./whileRenewed.js";

function open() {
  const timers: (() => void)[] = [];
  const cancelled = vi.fn<() => void>();
  const renew = vi.fn<() => Promise<void>>(async () => undefined);
  const requireOpen = vi.fn<() => void>();
  let finish: (result: string) => void = () => {};
  const work = new Promise<string>((resolve) => (finish = resolve));
  const delays: number[] = [];
  const result = whileRenewed(work, {
    renew,
    requireOpen,
    setTimer(callback, delayMs) {
      delays.push(delayMs);
      timers.push(callback);
      return cancelled;
    },
  });
  const tick = () => timers.shift()?.();
  return { renew, requireOpen, finish, result, tick, timers, delays, cancelled };
}

describe("whileRenewed", () => {
  it("renews well before the claim ends, again and again, until the work is done", async () => {
    const { renew, finish, result, tick, timers, delays, cancelled } = open();
    for (const count of [1, 2, 3]) {
      await vi.waitFor(() => expect(timers).toHaveLength(1));
      tick();
      expect(renew).toHaveBeenCalledTimes(count);
    }
    expect(Math.max(...delays)).toBeLessThan(CLAIM_MS / 2);
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    finish("done");
    expect(await result).toBe("done");
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it("goes on after a renewal that failed", async () => {
    const { renew, timers, tick } = open();
    renew.mockRejectedValueOnce(new BasiqServerError("store-unavailable"));
    tick();
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    tick();
    expect(renew).toHaveBeenCalledTimes(2);
  });

  it("waits for a renewal that is under way, which must not arrive after what is stored then", async () => {
    const { renew, finish, result, tick, timers } = open();
    const order: string[] = [];
    let arrive = () => {};
    renew.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
    tick();
    finish("done");
    const over = result.then(() => order.push("over"));
    await Promise.resolve().then(() => order.push("arrives"));
    arrive();
    await over;
    expect(order).toEqual(["arrives", "over"]);
    expect(timers).toEqual([]);
  });

  it("ends with the server, and leaves the work to itself", async () => {
    const { renew, requireOpen, finish, result, tick, timers } = open();
    requireOpen.mockImplementation(() => {
      throw new BasiqServerError("closing");
    });
    tick();
    finish("done");
    expect(await result).toBe("done");
    expect([renew.mock.calls, timers]).toEqual([[], []]);
  });
});
