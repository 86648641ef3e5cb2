import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pageSources } from "../server/pageSources.js";
import { finishedWords } from "../src/app/finishedWords.js";
import { pageShowsConsent, pageShowsJob } from "../src/app/pageShows.js";
import { money, totalOf } from "../src/overview/money.js";
import { notRefreshed } from "../src/testBanks/notRefreshed.js";

describe("the end of a job", () => {
  it.each([
    ["connect", "succeeded", "Hooli", "Hooli is connected."],
    ["refresh", "succeeded", "Hooli", "Hooli is up to date."],
    ["update", "succeeded", undefined, "A bank is up to date."],
    ["connect", "failed", undefined, "A bank wasn’t connected. The overview says why."],
    ["refresh", "failed", "Hooli", "Hooli wasn’t refreshed. The overview says why."],
  ] as const)("is shown in a line: %s, %s, %s", (kind, status, bank, line) => {
    expect(finishedWords({ kind, status }, bank)).toBe(line);
  });

  it.each([
    ["/", "refresh", true],
    ["/", "connect", false],
    ["/banks", "refresh", true],
    ["/banks", "connect", false],
    ["/return", "connect", true],
    ["/headless", "update", true],
    ["/consent", "refresh", false],
    ["/data-policy", "refresh", false],
  ] as const)("is shown by a page that follows it: %s, %s, %s", (path, kind, isShown) => {
    expect(pageShowsJob(path, { jobId: "a", kind }, [{ runningJobId: "b" }])).toBe(isShown);
  });

  it("is shown by the card of a connection that knew the job to run", () => {
    const job = { jobId: "a", kind: "connect" } as const;
    expect(pageShowsJob("/", job, [{ runningJobId: "a" }])).toBe(true);
    expect(pageShowsJob("/consent", job, [{ runningJobId: "a" }])).toBe(false);
  });
});

describe("the end of a consent", () => {
  it("is shown in a line where no page shows it", () => {
    expect(["/", "/consent", "/headless"].every(pageShowsConsent)).toBe(true);
    expect(["/banks", "/return", "/data-policy"].some(pageShowsConsent)).toBe(false);
  });
});

describe("a refresh that didn’t start", () => {
  const retryAt = new Date("2026-03-04T15:04:20").getTime();

  it("says from when it may, in the first minute in which it does", () => {
    expect(notRefreshed("Hooli", { apiCode: "recently-refreshed", retryAt })).toMatch(
      /^Hooli was refreshed recently\. Try again from 3:05.pm\.$/,
    );
  });

  it("names no earlier refresh where another limit is the reason", () => {
    expect(notRefreshed("Hooli", { apiCode: "daily-limit", retryAt })).toMatch(
      /^Hooli can’t be refreshed just yet\. Try again from 3:05.pm\.$/,
    );
  });

  it("names no time where none is known", () => {
    expect(notRefreshed("Hooli", { apiCode: undefined, retryAt: undefined })).toBe(
      "Hooli couldn’t be refreshed. Wait a moment, then try again.",
    );
  });
});

describe("a total", () => {
  it("adds Australian dollars only", () => {
    const accounts = [
      { balance: 100, currency: "AUD" },
      { balance: 900, currency: "USD" },
      { balance: null, currency: "AUD" },
      { balance: -30.5, currency: "AUD" },
    ];
    expect(money(totalOf(accounts))).toBe("$69.50");
    expect(money(totalOf(accounts.slice(3)))).toBe("−$30.50");
  });
});

describe("what a page is said to be made of", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));

  it.each(Object.entries(pageSources))("is what its code uses: %s", (_, { parts, code }) => {
    const folder = `${root}${dirname(code.file)}`;
    const source = readdirSync(folder)
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
      .join("\n");
    // Drawn, called, or passed on to be drawn.
    for (const part of parts)
      expect(source).toMatch(new RegExp(`<${part}\\b|\\b${part}\\(|=\\{${part}\\}`));
  });
});
