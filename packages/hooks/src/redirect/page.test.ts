import { describe, expect, it } from "vitest";
import { isSamePage, pageOf } from "./page.js";

describe("pageOf: an address", () => {
  it.each([
    ["/return", "/return"],
    ["/return?tab=1#top", "/return?tab=1"],
    ["/#/return?tab=1", "/#/return?tab=1"],
    ["/#!/return", "/#!/return"],
    ["/return#tab=1", "/return"],
  ])("%s is the page %s", (address, page) => {
    expect(pageOf(new URL(address, "https://app.example"))).toBe(page);
  });
});

describe("isSamePage", () => {
  it.each([
    ["/return", "/return"],
    ["/return", "/return?tab=1"],
    ["/?page=return", "/?tab=1&page=return"],
    ["/#/return", "/#/return?tab=1"],
    ["/#/return?a=1", "/#/return?b=2&a=1"],
  ])("%s is still the page when it is %s", (before, now) => {
    expect(isSamePage(before, now)).toBe(true);
  });

  it.each([
    ["/return", "/"],
    ["/return", "/return/2"],
    ["/?page=return", "/?page=home"],
    ["/?page=return", "/"],
    ["/?page=return", "/?page=return&page=home"],
    ["/#/return", "/#/home"],
    ["/#/return", "/"],
    ["/", "/#/return"],
    ["//evil.example/return", "/return"],
  ])("%s is another page than %s", (before, now) => {
    expect(isSamePage(before, now)).toBe(false);
  });
});
