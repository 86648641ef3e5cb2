import { QueryClient } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { type ReactNode, useEffect } from "react";
import { describe, expect, it } from "vitest";
import { BasiqContext } from "../react/basiqContext.js";
import { createEventServer } from "../testing/eventServer.js";
import { createMissingContract, MISSING } from "../testing/missingContract.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useBasiqEvents } from "../useBasiqEvents.js";
import { useConnections } from "../useConnections.js";
import { useConsentRedirect } from "../useConsentRedirect.js";
import { useJobProgress } from "../useJobProgress.js";

const FAILURE = { code: "network", cause: MISSING };

/** A page that was open when a deploy removed its files. */
function open<Result>(use: () => Result, world = createSandboxWorld()) {
  const contract = createMissingContract();
  const runtime = world.runtime(new QueryClient(), { loadContract: contract.load });
  function Page({ children }: { readonly children?: ReactNode }) {
    useEffect(() => runtime.mount(), []);
    return <BasiqContext.Provider value={runtime}>{children}</BasiqContext.Provider>;
  }
  const { result } = renderHook(use, { wrapper: Page });
  const current = () => result.current;
  const until = (reached: (result: Result) => boolean) =>
    world.until(
      () => reached(result.current),
      (step) => act(step),
    );
  return { ...world, contract, current, until };
}

describe("loadContract: a page whose wire contract is missing after a deploy", () => {
  it("shows a read that failed three times and can be retried", async () => {
    const { contract, current, until, network } = open(useConnections);
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: FAILURE });
    expect(network.sent(/connections$/)).toHaveLength(3);
    contract.found = true;
    const failed = current();
    act(() => void (failed.status === "error" && failed.retry()));
    await until(({ status }) => status === "ready");
  });

  it("polls a job again and again, until the file is available", async () => {
    const world = createSandboxWorld();
    const jobId = await world.startJob();
    const use = () => useJobProgress({ jobId, kind: "refresh" });
    const { contract, current, until } = open(use, world);
    await until((job) => "reachability" in job && job.reachability.status === "retrying");
    expect(current()).toMatchObject({ status: "loading", reachability: { error: FAILURE } });
    contract.found = true;
    await until(({ status }) => status === "succeeded");
    expect(current()).toMatchObject({ reachability: { status: "live" } });
  });

  it("starts no redirect with a token that it couldn't read, and tries again at the next click", async () => {
    const { contract, current, until, page } = open(() => useConsentRedirect());
    act(() => current().redirect());
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "token-endpoint-failed", cause: FAILURE } });
    expect(page.visited).toEqual([]);
    contract.found = true;
    act(() => current().redirect());
    await until(({ status }) => status === "redirecting");
    expect(page.visited).toHaveLength(1);
  });

  it("opens the stream again and again, until it can parse what arrives", async () => {
    const world = createSandboxWorld();
    const server = createEventServer();
    world.network.fail(/events$/, server.answer);
    const { contract, current, until } = open(() => useBasiqEvents(), world);
    await until(({ status }) => status === "retrying");
    expect(current()).toMatchObject({ error: FAILURE });
    contract.found = true;
    await until(({ status }) => status === "live");
  });
});
