import { describe, expect, it } from "vitest";
import { basiqError } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

const PATH = "/users/u1/auth_link";
const EXPIRES = "2026-11-21T04:08:50Z";
const wire = {
  type: "auth_link",
  userId: "u1",
  mobile: 61_410_000_000,
  expiresAt: EXPIRES,
  links: { public: "https://connect.basiq.io/63448be4", self: PATH },
};

/** A server before a Basiq that answers like this, and the bodies it was sent. */
function open(answer: () => Response) {
  const world = testServer();
  const sent: unknown[] = [];
  world.intercept((path, { body }) => {
    if (path !== PATH) return undefined;
    sent.push(body);
    return answer();
  });
  const calls = () => world.takeCalls().filter((call) => call.endsWith(PATH));
  return { ...world, sent, calls };
}
const made = () => Response.json(wire, { status: 201 });

describe("createAuthLink", () => {
  it("makes a link for a person, by their mobile number, and says until when it is valid", async () => {
    const world = open(made);
    const link = await world.server.createAuthLink({ userId: "u1", mobile: "+61410000000" });
    expect(link).toEqual({
      url: "https://connect.basiq.io/63448be4",
      expiresAt: Date.parse(EXPIRES),
    });
    expect(world.sent).toEqual([JSON.stringify({ mobile: "+61410000000" })]);
  });

  it("leaves the number to the one that Basiq has of the person", async () => {
    const world = open(made);
    await world.server.createAuthLink({ userId: "u1" });
    expect(world.sent).toEqual(["{}"]);
  });

  it("makes one link of a double click: a second one would end the first", async () => {
    const world = open(made);
    const { createAuthLink } = world.server;
    const [first, second] = await Promise.all([
      createAuthLink({ userId: "u1" }),
      createAuthLink({ userId: "u1" }),
    ]);
    expect(second).toEqual(first);
    expect(world.calls()).toHaveLength(1);
    await createAuthLink({ userId: "u1" });
    expect(world.calls()).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ["parameter-not-valid", { userId: "../token", mobile: "+61410000000" }],
    ["parameter-not-valid", {}],
    ["parameter-not-valid", undefined],
    ["user-not-valid", { userId: "u1", mobile: "0410000000" }],
    ["user-not-valid", { userId: "u1", mobile: "" }],
    ["user-not-valid", { userId: "u1", mobile: 61_410_000_000 }],
  ])("throws %s for %j before anything is sent", async (code, person) => {
    const world = open(made);
    // As JavaScript would call it.
    const link: unknown = Reflect.apply(world.server.createAuthLink, undefined, [person]);
    await expect(link).rejects.toMatchObject({
      code,
      message: expect.not.stringMatching(/0410|6141/),
    });
    expect(world.takeCalls()).toEqual([]);
  });

  it.each([
    ["rejected", () => basiqError(400, "parameter-not-supplied")],
    ["resource-not-found", () => basiqError(404, "resource-not-found")],
    ["unavailable", () => new Response("<html>", { status: 503 })],
    ["malformed-answer", () => Response.json({ ...wire, links: undefined })],
    [
      "malformed-answer",
      () => Response.json({ ...wire, links: { public: "javascript:alert(1)" } }),
    ],
    ["malformed-answer", () => Response.json({ ...wire, links: { public: "/63448be4" } })],
    ["malformed-answer", () => Response.json({ ...wire, expiresAt: "soon" })],
    ["malformed-answer", () => Response.json({ ...wire, userId: "u2" })],
  ])("throws %s with the person's id, and asks once", async (code, answer) => {
    const world = open(answer);
    await expect(world.server.createAuthLink({ userId: "u1" })).rejects.toMatchObject({
      code,
      userId: "u1",
    });
    expect(world.calls()).toHaveLength(1);
    expect(world.errors).toEqual([]);
  });
});
