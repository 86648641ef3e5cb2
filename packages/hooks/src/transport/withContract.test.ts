import { virtualClock } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { MISSING } from "../testing/missingContract.js";
import { loadContract } from "./loadContract.js";
import { withContract } from "./withContract.js";

const never = new Promise<never>(() => {});
const { signal } = new AbortController();

describe("withContract: a request with its contract", () => {
  it("resolves with both, once both have arrived", async () => {
    const contract = await loadContract();
    expect(await withContract(loadContract, Promise.resolve("answer"), signal)).toEqual([
      "answer",
      contract,
    ]);
  });

  it("fails with the request's error, else with the file's", async () => {
    const lost = new TypeError("fetch failed");
    const missing = () => Promise.reject(MISSING);
    await expect(withContract(missing, Promise.reject(lost), signal)).rejects.toBe(lost);
    await expect(withContract(() => never, Promise.reject(lost), signal)).rejects.toBe(lost);
    await expect(withContract(missing, Promise.resolve("answer"), signal)).rejects.toBe(MISSING);
  });

  it("whose file is missing fails only after the request, which may have an effect", async () => {
    const controller = new AbortController();
    let failed = false;
    const missing = () => Promise.reject(MISSING);
    const outcome = withContract(missing, never, controller.signal).catch(() => (failed = true));
    await virtualClock().settle();
    expect(failed).toBe(false);
    controller.abort();
    await outcome;
    expect(failed).toBe(true);
  });

  it("can be aborted while its file is still loading", async () => {
    const controller = new AbortController();
    const outcome = withContract(() => never, Promise.resolve("answer"), controller.signal);
    controller.abort();
    await expect(outcome).rejects.toMatchObject({ name: "AbortError" });
    await expect(
      withContract(() => never, Promise.resolve("answer"), controller.signal),
    ).rejects.toMatchObject({ name: "AbortError" });
  });

  it("leaves no rejection unhandled when both fail, or when it is aborted too late", async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listener);
    const controller = new AbortController();
    const lost = () => Promise.reject(new TypeError("fetch failed"));
    await withContract(() => Promise.reject(MISSING), lost(), controller.signal).catch(() => {});
    controller.abort();
    await virtualClock().settle();
    process.off("unhandledRejection", listener);
    expect(unhandled).toEqual([]);
  });
});
