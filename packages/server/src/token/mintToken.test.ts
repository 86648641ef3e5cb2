import { describe, expect, it } from "vitest";
import { basiqError } from "../testing/answers.js";
import { mintToken, type TokenSubject } from "./mintToken.js";

const ANNA: TokenSubject = { scope: "CLIENT_ACCESS", userId: "anna" };
const encode = (part: unknown) => btoa(JSON.stringify(part)).replaceAll("=", "");
const jwt = (claims: unknown) => `${encode({ alg: "HS256" })}.${encode(claims)}.c2ln`;

function mint(answer: Response, wanted: TokenSubject = ANNA) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer;
  };
  const options = { fetch, apiUrl: "https://au-api.basiq.io", apiKey: "a2V5" };
  return { sent, minted: mintToken(options, wanted) };
}
const gives = (token: string) => Response.json({ access_token: token, expires_in: 3600 });

describe("mintToken", () => {
  it("asks as Basiq documents it: form-encoded, versioned, with the key", async () => {
    const { sent, minted } = mint(gives(jwt({ scope: "CLIENT_ACCESS", userid: "anna" })));
    expect((await minted).lifeSeconds).toBe(3600);
    expect(sent).toMatchObject([
      {
        url: "https://au-api.basiq.io/token",
        init: {
          method: "POST",
          body: "scope=CLIENT_ACCESS&userId=anna",
          redirect: "manual",
          headers: {
            authorization: "Basic a2V5",
            "basiq-version": "3.0",
            "content-type": "application/x-www-form-urlencoded",
          },
        },
      },
    ]);
  });

  it.each([
    ["the server's", jwt({ scope: "SERVER_ACCESS" })],
    ["another user's", jwt({ scope: "CLIENT_ACCESS", userid: "ben" })],
    ["one that no header can carry", "line\nbreak"],
  ])("never takes %s for a user's token", async (_, token) => {
    const { minted } = mint(gives(token));
    await expect(minted).rejects.toMatchObject({ code: "malformed-answer", status: 502 });
    await expect(minted).rejects.not.toThrow(token);
  });

  it("takes a server token for the server", async () => {
    const token = jwt({ scope: "SERVER_ACCESS" });
    expect((await mint(gives(token), { scope: "SERVER_ACCESS" }).minted).token).toBe(token);
  });

  it.each([
    ["mint-limit", basiqError(403, "x", "Invalid request")],
    ["mint-limit", basiqError(429, "too-many-requests")],
    ["mint-refused", basiqError(403, "access-denied", "Account disabled")],
    ["mint-refused", basiqError(404, "resource-not-found")],
    ["mint-refused", basiqError(401, "invalid-authorization-token")],
    ["mint-refused", basiqError(400, "parameter-not-valid")],
    ["unavailable", basiqError(500, "internal-server-error")],
    ["malformed-answer", new Response(null, { status: 302 })],
    ["malformed-answer", new Response("")],
    ["malformed-answer", new Response('{"access_token":"x"')],
    ["malformed-answer", Response.json({ access_token: "x", expires_in: 0 })],
  ])("calls it %s: %#", async (code, answer) => {
    await expect(mint(answer).minted).rejects.toMatchObject({ code });
  });

  it("passes on how long Basiq asks to wait", async () => {
    const answer = basiqError(429, "too-many-requests", "", { "retry-after": "12" });
    await expect(mint(answer).minted).rejects.toMatchObject({ headers: { "Retry-After": "12" } });
  });
});
