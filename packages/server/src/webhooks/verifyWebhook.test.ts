import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { verifyWebhook } from "./verifyWebhook.js";
import { readWebhookSecrets } from "../options/webhookSecrets.js";

// The Standard Webhooks scheme's own example.
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const AT = 1_614_265_330;
const SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
const HEADERS = {
  "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
  "webhook-timestamp": String(AT),
  "webhook-signature": SIGNATURE,
};
const BODY = '{"test": 2432232314}';

interface Given {
  secret?: string | readonly string[];
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  now?: number;
}

afterEach(() => void vi.useRealTimers());

async function verify({ secret = SECRET, headers = {}, body = BODY, now = AT * 1000 }: Given = {}) {
  const all = new Headers({ ...HEADERS, ...headers });
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return verifyWebhook(readWebhookSecrets(secret), all, bytes, now);
}

describe("verifyWebhook", () => {
  it("accepts the scheme's own example, and returns its id", async () => {
    expect(await verify()).toEqual({ id: HEADERS["webhook-id"] });
  });

  it("accepts a post up to five minutes early or late, and not a millisecond more", async () => {
    for (const off of [-300_000, 300_000]) {
      expect(await verify({ now: AT * 1000 + off })).toBeDefined();
      expect(await verify({ now: AT * 1000 + off + Math.sign(off) })).toBeUndefined();
    }
  });

  it.each<[string, Given]>([
    ["another body", { body: `${BODY} ` }],
    ["another secret", { secret: OTHER }],
    ["another id", { headers: { "webhook-id": "msg_2" } }],
    [
      "an id with a dot in between",
      { headers: { "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek.1" } },
    ],
    ["a later timestamp", { headers: { "webhook-timestamp": String(AT + 1) } }],
    ["a timestamp with something behind it", { headers: { "webhook-timestamp": `${AT}x` } }],
    ["no timestamp", { headers: { "webhook-timestamp": "" } }],
    ["no id", { headers: { "webhook-id": "" } }],
    ["no signature", { headers: { "webhook-signature": "" } }],
    [
      "a signature of another version",
      { headers: { "webhook-signature": SIGNATURE.replace("v1", "v2") } },
    ],
    ["a cut signature", { headers: { "webhook-signature": SIGNATURE.slice(0, -4) } }],
    ["a signature that is no base64", { headers: { "webhook-signature": "v1,!!!" } }],
    ["a signature of another length", { headers: { "webhook-signature": `v1,${btoa("x")}` } }],
  ])("refuses %s", async (_, given) => {
    expect(await verify(given)).toBeUndefined();
  });

  it("accepts any of several secrets and signatures: one is being replaced", async () => {
    const stale = `v1,${btoa("0".repeat(32))}`;
    const signature = { "webhook-signature": `${stale} v2,x ${SIGNATURE}` };
    expect(await verify({ secret: [OTHER, SECRET], headers: signature })).toBeDefined();
    const many = { "webhook-signature": `${`${stale} `.repeat(5)}${SIGNATURE}` };
    expect(await verify({ headers: many })).toBeUndefined();
  });
});

describe("verifyWebhook beside the library's own verify", () => {
  const signatureOf = (body: string) =>
    new Webhook(SECRET).sign(HEADERS["webhook-id"], new Date(AT * 1000), body);
  const theirs = (body: string, headers: Record<string, string>): boolean => {
    try {
      new Webhook(SECRET).verify(body, headers, { jsonParse: false });
      return true;
    } catch {
      return false;
    }
  };

  it("agrees on any text, signed right, wrongly or twice", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: AT * 1000 });
    const text = fc.string({ unit: "grapheme" });
    const part = fc.constantFrom("right", SIGNATURE, "v1,", "v2,AA==", "nonsense");
    const parts = fc.array(part, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(text, parts, async (body, list) => {
        const right = signatureOf(body);
        const signature = list.map((one) => (one === "right" ? right : one)).join(" ");
        const headers = { ...HEADERS, "webhook-signature": signature };
        expect((await verify({ headers, body })) !== undefined).toBe(theirs(body, headers));
      }),
    );
  });

  it("takes a byte order mark for a part of the body, and refuses what isn't UTF-8", async () => {
    const headers = { "webhook-signature": signatureOf(`\uFEFF${BODY}`) };
    expect(await verify({ headers, body: `\uFEFF${BODY}` })).toBeDefined();
    expect(await verify({ headers })).toBeUndefined();
    const replaced = { "webhook-signature": signatureOf("\uFFFD") };
    expect(await verify({ headers: replaced, body: "\uFFFD" })).toBeDefined();
    expect(await verify({ headers: replaced, body: Uint8Array.of(0xff) })).toBeUndefined();
  });
});

describe("readWebhookSecrets", () => {
  it.each([
    "",
    "whsec_",
    "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    "whsec_!!!!",
    "whsec_c2hvcnQ=",
    "whsec_A",
  ])("refuses %j as a secret, without repeating it", (secret) => {
    expect(() => readWebhookSecrets(secret)).toThrow(
      /^basiq-kit\/server: `webhooks\.secret` (is|has) /,
    );
    expect(() => readWebhookSecrets([SECRET, secret])).toThrow(/`webhooks\.secret` (is|has) /);
    // Only a secret with something in it could be repeated.
    const inside = secret.replace("whsec_", "") || "nothing to repeat";
    expect(() => readWebhookSecrets(secret)).not.toThrow(inside);
  });

  it("refuses an empty list of secrets", () => {
    expect(() => readWebhookSecrets([])).toThrow("`webhooks.secret` is missing");
  });
});
