import { virtualClock } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { MISSING } from "../testing/missingContract.js";
import { loadContract } from "./loadContract.js";
import { withContract } from "./withContract.js";

const never = new Promise<never>(() => {});
const { signal } = new AbortController();

describe("a request with its contract", () => {
  it("brings both, once both are there", async () => {
    const contract = await loadContract();
    expect(await withContract(loadContract, Promise.resolve("answer"), signal)).toEqual([
      "answer",
      contract,
    ]);
  });

  it("fails as the request does, else as the file does", async () => {
    const lost = new TypeError("fetch failed");
    const missing = () => Promise.reject(MISSING);
    await expect(withContract(missing, Promise.reject(lost), signal)).rejects.toBe(lost);
    await expect(withContract(() => never, Promise.reject(lost), signal)).rejects.toBe(lost);
    await expect(withContract(missing, Promise.resolve("answer"), signal)).rejects.toBe(MISSING);
  });

  it("whose file is missing fails once the request is over, which may still change something", async () => {
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

  it("is given up while its file is still on the way", async () => {
    const controller = new AbortController();
    const outcome = withContract(() => never, Promise.resolve("answer"), controller.signal);
    controller.abort();
    await expect(outcome).rejects.toMatchObject({ name: "AbortError" });
    await expect(
      withContract(() => never, Promise.resolve("answer"), controller.signal),
    ).rejects.toMatchObject({ name: "AbortError" });
  });

  it("leaves no rejection unheard when both fail, or it is given up too late", async () => {
    const unheard: unknown[] = [];
    const listener = (reason: unknown) => unheard.push(reason);
    process.on("unhandledRejection", listener);
    const controller = new AbortController();
    const lost = () => Promise.reject(new TypeError("fetch failed"));
    await withContract(() => Promise.reject(MISSING), lost(), controller.signal).catch(() => {});
    controller.abort();
    await virtualClock().settle();
    process.off("unhandledRejection", listener);
    expect(unheard).toEqual([]);
  });
});
