import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { deliverEverySecond } from "./deliverEverySecond.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("delivers once a second until it is ended", () => {
  const deliverWebhooks = vi.fn<() => Promise<number>>(async () => 0);
  const end = deliverEverySecond({ deliverWebhooks });
  vi.advanceTimersByTime(3_000);
  expect(deliverWebhooks).toHaveBeenCalledTimes(3);
  end();
  vi.advanceTimersByTime(3_000);
  expect(deliverWebhooks).toHaveBeenCalledTimes(3);
});
