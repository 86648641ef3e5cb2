import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import { testServer } from "../testing/testServer.js";
import { fitSchema } from "./fitSchema.js";
import type { StandardSchema, StandardSchemaResult } from "./standardSchema.js";

const account = z.object({ id: z.string(), balance: z.optional(z.string()) });
const accounts = z.object({ data: z.array(account) });

function open(body: unknown, status = 200) {
  const world = testServer();
  world.intercept((path) => (path === "/token" ? undefined : Response.json(body, { status })));
  return world.server.basiq;
}

describe("fitSchema: a schema", () => {
  it("gives an answer its type, whichever call it is passed to", async () => {
    const basiq = open({ data: [{ id: "a1", balance: "1.00", more: true }], links: {} });
    const schema = accounts;
    const path = "/users/u1/accounts";
    const read = await basiq.get(path, { schema });
    expectTypeOf(read).toEqualTypeOf<{ data: { id: string; balance?: string | undefined }[] }>();
    expect(read).toEqual({ data: [{ id: "a1", balance: "1.00" }] });
    expect(await basiq.post(path, {}, { schema })).toEqual(read);
    expect(await basiq.delete(path, { schema })).toEqual(read);
  });

  it("is not needed: without one an answer is unknown, and all of it", async () => {
    const body = await open({ data: [], more: true }).get("/users/u1/accounts");
    expectTypeOf(body).toEqualTypeOf<unknown>();
    expect(body).toEqual({ data: [], more: true });
  });

  it("makes an answer that doesn't fit malformed, and names its place and none of its values", async () => {
    const basiq = open({ data: [{ id: "a1" }, { id: 4_111_111 }] }, 202);
    const about = {
      code: "malformed-answer",
      basiqStatus: 202,
      userId: "u1",
      message: expect.not.stringContaining("4111111"),
      cause: { message: "data[1].id does not fit the schema that was given." },
    };
    const path = "/users/u1/accounts";
    await expect(basiq.get(path, { schema: accounts })).rejects.toMatchObject(about);
    await expect(basiq.post(path, {}, { schema: accounts })).rejects.toMatchObject(about);
  });

  const says = (result: () => StandardSchemaResult<string>): StandardSchema<string> => ({
    "~standard": { version: 1, vendor: "test", validate: result },
  });
  it.each<[string, StandardSchema<string>, string]>([
    [
      "whose words quote the value",
      says(() => ({ issues: [{ message: "not secret", path: [{ key: "data" }, 0] }] })),
      "data[0]",
    ],
    [
      "whose place could be a value",
      says(() => ({ issues: [{ message: "", path: ["data", "4111 secret", Symbol("secret")] }] })),
      "data.….…",
    ],
    ["that names no place", says(() => ({ issues: [{ message: "secret" }] })), "The answer"],
    ["that lists nothing", says(() => ({ issues: [] })), "The answer"],
    [
      "that throws",
      says(() => {
        throw new Error("secret");
      }),
      "The answer",
    ],
  ])("%s leaks nothing", async (_, schema, place) => {
    const fitted = fitSchema({ body: "secret", status: 200 }, schema);
    await expect(fitted).rejects.toMatchObject({
      code: "malformed-answer",
      cause: { message: `${place} does not fit the schema that was given.` },
    });
  });

  it("may be asynchronous", async () => {
    const schema: StandardSchema<string> = {
      "~standard": {
        version: 1,
        vendor: "test",
        validate: async (value) => ({ value: `read ${String(value)}` }),
      },
    };
    expect(await fitSchema({ body: "a", status: 200 }, schema)).toBe("read a");
  });
});
