import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { describe, expect, it } from "vitest";
import { approvedUrl, cancelledUrl, maskedUrl } from "./returnUrl.js";

const LEFT_FOR = "https://consent.basiq.io/home?token=a.secret.token&state=abc";

describe("returnUrl: what a flow shows of a redirect", () => {
  it("never has the token", () => {
    expect(maskedUrl(LEFT_FOR)).toBe("https://consent.basiq.io/home?token=•••&state=abc");
  });

  it("comes back with the state alone when it was cancelled", () => {
    expect(cancelledUrl(LEFT_FOR)).toBe("https://app.example/return?state=abc");
  });

  it("comes back with a job of the person's own when it was approved", async () => {
    const world = createWorld({ server: createBasiqServer });
    const jobId = new URL(await approvedUrl(world, LEFT_FOR)).searchParams.get("jobId");
    expect(world.sandbox.world.jobs.get(jobId ?? "")?.userId).toBe(world.user.id);
  });

  it.each([
    ["extend", "policy-2023-07", 1],
    ["update", "policy-2024-10", 0],
    ["manage", "policy-2023-07", 1],
  ])(
    "comes back from %s with the state alone, and with what it does",
    async (action, policyId, banks) => {
      const world = createWorld({ server: createBasiqServer });
      const { sandbox, user } = world;
      const { expiresAt } = sandbox.giveConsent({
        userId: user.id,
        policyId: "policy-2023-07",
        durationDays: 5,
      });
      world.addConnection();
      const back = await approvedUrl(world, `${LEFT_FOR}&action=${action}`);
      expect(back).toBe("https://app.example/return?state=abc");
      const active = [...sandbox.world.consents.values()].find(({ status }) => status === "active");
      expect(active?.policyId).toBe(policyId);
      expect(active?.expiresAt === expiresAt).toBe(action === "manage");
      expect(sandbox.world.connections.size).toBe(banks);
    },
  );
});
