import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { uploadsOf } from "./uploads.js";

const BANK = "AU90003";
const options = { institutionId: BANK, maxBytes: 1_000 };

describe("uploadsOf: a file that is being sent", () => {
  it("is given up when its person signs out, and leaves nothing behind", async () => {
    const world = createSandboxWorld();
    world.network.latencyMs = 1_000;
    const runtime = world.runtime(new QueryClient());
    const leave = runtime.mount();
    const uploads = uploadsOf(runtime);
    const file = new File(["%PDF-1.7"], "june.pdf", { type: "application/pdf" });
    const done = uploads.upload(file, options);
    await world.until(() => uploads.state(BANK).status === "uploading");
    await world.clock.advance(100);
    leave();
    await world.clock.advance(5_000);
    await done;
    expect(uploads.state(BANK)).toEqual({ status: "idle" });
    expect([...world.browser.stored.keys()].filter((key) => /jobs|uploads/.test(key))).toEqual([]);
    expect([world.events, world.errors]).toEqual([[], []]);
  });
});
