import { describe, expect, it } from "vitest";
import { basiqError } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";
import type { NewBasiqUser } from "./newUser.js";

const ANNA = { email: "anna@example.com", mobile: "+61400000000", firstName: "Anna" };

describe("ensureBasiqUser", () => {
  it("creates a user with what Basiq knows of people, and returns its id", async () => {
    const world = testServer();
    const id = await world.server.ensureBasiqUser({ ...ANNA, lastName: "Lee" });
    expect(await world.askBasiq("GET", `/users/${id}`)).toMatchObject({ ...ANNA, lastName: "Lee" });
    const { errors } = world;
    expect((await world.ask("POST", "/token", id)).status).toBe(200);
    expect(errors).toEqual([]);
  });

  it.each([{ email: "anna@example.com" }, { mobile: "+61400000000" }])(
    "is content with %o",
    async (person) => {
      const world = testServer();
      const id = await world.server.ensureBasiqUser(person);
      expect(await world.askBasiq("GET", `/users/${id}`)).toMatchObject(person);
    },
  );

  it("passes on all that Basiq takes of a business, and a middle name that is empty", async () => {
    const world = testServer();
    const sent: unknown[] = [];
    world.intercept((path, { body }) => {
      if (path !== "/users") return undefined;
      sent.push(typeof body === "string" ? JSON.parse(body) : body);
      return Response.json({ type: "user", id: "u1" }, { status: 201 });
    });
    // In the form of the documents' examples.
    const business: NewBasiqUser = {
      ...ANNA,
      middleName: "",
      lastName: "Lee",
      businessName: "Manly Accounting PTY LTD",
      businessIdNo: "16 7645 892",
      businessIdNoType: "ABN",
      businessAddress: {
        addressLine1: "21 Sydney Rd",
        addressLine2: "",
        suburb: "Manly",
        state: "NSW",
        postcode: "2095",
        countryCode: "AUS",
      },
      verificationStatus: false,
      verificationDate: "12/01/2024",
    };
    await world.server.ensureBasiqUser(business);
    expect(sent).toEqual([business]);
  });

  it("makes one user of a double click, and another the next time: the app stores the id", async () => {
    const world = testServer();
    const { ensureBasiqUser } = world.server;
    const [first, second] = await Promise.all([ensureBasiqUser(ANNA), ensureBasiqUser(ANNA)]);
    expect(second).toBe(first);
    const other = await Promise.all([ensureBasiqUser(ANNA), ensureBasiqUser({ email: "b@c.d" })]);
    expect(new Set([first, ...other]).size).toBe(3);
  });

  it.each<[string, unknown]>([
    ["`email` or `mobile`", {}],
    ["`email` or `mobile`", { firstName: "Anna" }],
    ["`email`", { email: "" }],
    ["`email`", { email: "anna" }],
    ["`email`", { email: null, mobile: "+61400000000" }],
    ["`email`", { email: `${"a".repeat(255)}@b` }],
    ["`mobile`", { mobile: "0400000000" }],
    ["`mobile`", { mobile: "+61 400 000 000" }],
    ["`mobile`", { mobile: 61_400_000_000 }],
    ["`lastName`", { ...ANNA, lastName: " " }],
    ["`middleName`", { ...ANNA, middleName: null }],
    ["`businessName`", { ...ANNA, businessName: "" }],
    ["`businessIdNo`", { ...ANNA, businessIdNo: 167_645_892 }],
    ["`businessIdNoType`", { ...ANNA, businessIdNoType: "abn" }],
    ["`businessAddress`", { ...ANNA, businessAddress: "21 Sydney Rd" }],
    ["`businessAddress.postcode`", { ...ANNA, businessAddress: { postcode: 2095 } }],
    ["`verificationStatus`", { ...ANNA, verificationStatus: "true" }],
    ["`verificationDate`", { ...ANNA, verificationDate: new Date(0) }],
    ["The person", "anna@example.com"],
    ["The person", null],
  ])("names %s in %j before anything is sent, and never repeats it", async (field, person) => {
    const world = testServer();
    // As JavaScript would call it.
    const made: unknown = Reflect.apply(world.server.ensureBasiqUser, undefined, [person]);
    await expect(made).rejects.toMatchObject({
      code: "user-not-valid",
      message: expect.not.stringMatching(/anna|0400/i),
      cause: { message: `${field} is missing or not in the form that Basiq takes.` },
    });
    expect(world.takeCalls()).toEqual([]);
  });

  it("sends nothing of a person that Basiq doesn't ask for", async () => {
    const world = testServer();
    const sent: unknown[] = [];
    world.intercept((path, { body }) => {
      if (path === "/users") sent.push(body);
      return undefined;
    });
    const person = { ...ANNA, password: "secret", id: 7 };
    await world.server.ensureBasiqUser(person);
    expect(sent).toEqual([JSON.stringify(ANNA)]);
  });

  it.each([
    ["rejected", () => basiqError(400, "parameter-not-valid")],
    ["malformed-answer", () => Response.json({ type: "user" }, { status: 201 })],
    ["malformed-answer", () => Response.json({ id: "../token" }, { status: 201 })],
    ["unavailable", () => new Response("<html>", { status: 503 })],
  ])("throws %s, and asks Basiq once: a second try could make a second user", async (code, say) => {
    const world = testServer();
    world.answerAt("/users", () => say());
    await expect(world.server.ensureBasiqUser(ANNA)).rejects.toMatchObject({ code });
    expect(world.takeCalls()).toEqual(["POST /token", "POST /users"]);
  });
});
