import { describe, expect, it } from "vitest";
import { createAppWorld } from "../testing/appWorld.js";
import { createVirtualTime } from "../testing/virtualTime.js";
import { approvedUrl, cancelledUrl, maskedUrl } from "./returnUrl.js";

const LEFT_FOR = "https://consent.basiq.io/home?token=a.secret.token&state=abc";

describe("what a flow shows of a redirect", () => {
  it("never has the token", () => {
    expect(maskedUrl(LEFT_FOR)).toBe("https://consent.basiq.io/home?token=•••&state=abc");
  });

  it("comes back with the state alone when it was cancelled", () => {
    expect(cancelledUrl(LEFT_FOR)).toBe("https://app.example/return?state=abc");
  });

  it("comes back with a job of the person's own when it was approved", async () => {
    const world = createAppWorld(createVirtualTime());
    const jobId = new URL(await approvedUrl(world, LEFT_FOR)).searchParams.get("jobId");
    expect(world.sandbox.world.jobs.get(jobId ?? "")?.userId).toBe(world.user.id);
  });
});
