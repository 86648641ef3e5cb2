import * as fc from "fast-check";
import { expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

const LOGINS = ["jared", "Gilfoyle", "Whistler", "bighead", "erlich", "jianYang"];
const BANKS = ["AU00000", "AU00004", "AU00002", "AU00003", "AU90003"];
const ANSWERS = [["1234"], ["Hooli"], ["Basiq", "AU00000"], ["confirmed"], ["wrong"], []];

const action = fc.oneof(
  fc.record({
    do: fc.constant("connect" as const),
    bank: fc.constantFrom(...BANKS),
    login: fc.constantFrom(...LOGINS),
  }),
  fc.record({ do: fc.constant("refresh" as const), pick: fc.nat() }),
  fc.record({
    do: fc.constant("answer" as const),
    pick: fc.nat(),
    with: fc.constantFrom(...ANSWERS),
  }),
  fc.record({ do: fc.constant("advance" as const), ms: fc.integer({ min: 0, max: 90_000 }) }),
);

type Things = ReadonlyMap<string, unknown>;
const keysOf = (things: Things) => [...things.keys()];

it("no sequence of calls moves a job out of its end, backwards in time or gives an id twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(action, { maxLength: 40 }), async (seed, actions) => {
      const { sandbox, clock, connect, refresh, answer } = await openSandbox({ seed });
      const { world } = sandbox;
      const pickOf = (things: Things, n: number) => keysOf(things)[n % Math.max(things.size, 1)];
      let before = world.jobs;
      for (const step of actions) {
        switch (step.do) {
          case "connect":
            connect(step.bank, step.login);
            break;
          case "refresh": {
            const id = pickOf(world.connections, step.pick);
            if (id) await refresh(id);
            break;
          }
          case "answer": {
            const id = pickOf(world.jobs, step.pick);
            if (id) await answer(id, step.with);
            break;
          }
          case "advance":
            clock.advance(step.ms);
            break;
          default:
            step satisfies never;
        }
        const now = world.jobs;
        const ended = [...before.values()].filter(({ endedAt }) => endedAt !== null);
        expect(ended.map(({ id }) => now.get(id))).toEqual(ended);
        for (const [id, job] of before)
          expect(now.get(id)?.changedAt).toBeGreaterThanOrEqual(job.changedAt);
        for (const job of now.values()) {
          expect(job.changedAt).toBeLessThanOrEqual(clock.now());
          expect(job.steps.filter(({ status }) => status === "in-progress").length).toBeLessThan(2);
        }
        before = now;
      }
      // An id given twice would have replaced what had it first.
      expect(world.connections.size).toBe(actions.filter((step) => step.do === "connect").length);
      expect([...world.jobs.values()].map(({ number }) => number)).toEqual(
        Array.from(world.jobs, (_, index) => index + 1),
      );
      const ids = new Set([world.users, world.connections, world.jobs].flatMap(keysOf));
      expect(ids.size).toBe(world.users.size + world.connections.size + world.jobs.size);
    }),
    { numRuns: 60 },
  );
});
