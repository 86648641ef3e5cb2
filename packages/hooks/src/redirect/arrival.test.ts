import { describe, expect, it } from "vitest";
import { readArrival } from "./arrival.js";

const NONCE = "0123456789abcdef".repeat(2);
const ORIGIN = "https://app.example";

describe("readArrival: an address that is a return", () => {
  it.each<[string, { path: string; cleanUrl?: string; nonce?: string; jobIds?: string[] }]>([
    [`/r?state=${NONCE}`, { path: "/r", nonce: NONCE }],
    [`/r?state=${NONCE}&jobId=a`, { path: "/r", nonce: NONCE, jobIds: ["a"] }],
    [`/r?state=${NONCE}&jobIds=a,b,a`, { path: "/r", nonce: NONCE, jobIds: ["a", "b"] }],
    [`/r?state=${NONCE}&jobId=a&code=1`, { path: "/r?code=1", nonce: NONCE, jobIds: ["a"] }],
    ["/r?jobId=a", { path: "/r", jobIds: ["a"] }],
    ["/r?jobId=a&jobIds=b,,a", { path: "/r", jobIds: ["a", "b"] }],
    ["/r?jobId=../x", { path: "/r" }],
    ["/r?state=xyz&jobIds=a,<b>", { path: "/r", jobIds: ["a"] }],
    [
      "/r?tab=%20+&jobId=a#top",
      { path: "/r?tab=%20+", cleanUrl: "/r?tab=%20+#top", jobIds: ["a"] },
    ],
    [`/#/r?state=${NONCE}&jobId=a`, { path: "/#/r", nonce: NONCE, jobIds: ["a"] }],
    [`/#/r?tab=1&state=${NONCE}&jobIds=a`, { path: "/#/r?tab=1", nonce: NONCE, jobIds: ["a"] }],
    [`/?state=${NONCE}&jobId=a#/r`, { path: "/#/r", nonce: NONCE, jobIds: ["a"] }],
    [`/?state=${NONCE}#/r?jobId=a`, { path: "/#/r", nonce: NONCE, jobIds: ["a"] }],
    [`/#!/r?state=${NONCE}`, { path: "/#!/r", nonce: NONCE }],
    [`/#/r&state=${NONCE}`, { path: "/#/r", nonce: NONCE }],
    [`/r#state=${NONCE}&jobId=a`, { path: "/r", nonce: NONCE, jobIds: ["a"] }],
    [`/r#a=1&state=${NONCE}`, { path: "/r", cleanUrl: "/r#a=1", nonce: NONCE }],
    [`/#r?state=${NONCE}`, { path: "/", cleanUrl: "/#r", nonce: NONCE }],
  ])("%s", (address, { path, cleanUrl = path, nonce, jobIds = [] }) => {
    expect(readArrival(ORIGIN + address)).toEqual({
      isReturn: true,
      path,
      cleanUrl: ORIGIN + cleanUrl,
      nonce,
      jobIds,
    });
  });

  it("brings 20 jobs at most", () => {
    const ids = Array.from({ length: 30 }, (_, number) => `j${number}`);
    expect(readArrival(`${ORIGIN}/?jobIds=${ids.join()}`)).toMatchObject({
      jobIds: ids.slice(0, 20),
    });
  });
});

describe("readArrival: an address that isn't a return", () => {
  it.each([
    ["/", "/"],
    ["/r?tab=1#top", "/r?tab=1"],
    ["/r?jobId=", "/r"],
    ["/r?state=xyz", "/r"],
    [`/r?code=1&state=${NONCE}`, "/r?code=1"],
    [`/r#access_token=1&state=${NONCE}`, "/r"],
    [`/r#id_token=1&state=${NONCE}`, "/r"],
    ["/r#state", "/r"],
    ["/#/r?tab=1", "/#/r?tab=1"],
  ])("%s is the page %s", (address, path) => {
    expect(readArrival(ORIGIN + address)).toEqual({ isReturn: false, path });
  });
});
