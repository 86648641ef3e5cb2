import { parseJob } from "@basiq-kit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wireJob } from "./wireJob.js";

const text = fc.string();
const result = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant("link"), url: text }),
  fc.record({ type: fc.constant("other-kind") }),
  fc.record({ code: text, title: text, detail: text }, { requiredKeys: [] }),
  fc.record(
    {
      type: fc.constant("mfa"),
      method: text,
      description: text,
      input: fc.array(text),
      expiryMs: fc.nat(),
      links: fc.record({ response: text }),
    },
    { requiredKeys: ["type"] },
  ),
);
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
const source = fc.oneof(
  id.map((user) => `/users/${user}`),
  id.map((connection) => `/connections/${connection}`),
  fc.tuple(id, id).map(([user, connection]) => `/users/${user}/connections/${connection}`),
);
const date = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") })
  .map((at) => at.toISOString());
const job = fc.record(
  {
    id,
    created: date,
    updated: date,
    status: fc.constantFrom("pending", "in-progress", "success", "failed", "odd"),
    institution: id,
    steps: fc.array(
      fc.record({
        title: text,
        status: fc.constantFrom("pending", "in-progress", "success", "failed", "odd"),
        result: fc.oneof(result, fc.tuple(result)),
      }),
    ),
    links: fc.oneof(fc.constant(null), fc.record({ source })),
  },
  { requiredKeys: ["id"] },
);

describe("wireJob", () => {
  it("writes what parseJob reads back to the same job", () => {
    fc.assert(
      fc.property(job, (wire) => {
        const parsed = parseJob(wire);
        const again: unknown = JSON.parse(JSON.stringify(wireJob(parsed)));
        expect(parseJob(again)).toEqual(parsed);
      }),
    );
  });
});
