import { describe, expect } from "vitest";
import type { Page, Request } from "../browser.js";
import { type Journey, journeys } from "../journey.js";

const it = journeys(2);

const isStream = (request: Request) => new URL(request.url()).pathname.endsWith("/events");

/** How many streams a tab has open now, and which event the last one continues from. */
function watchStreams(page: Page) {
  const open = new Set<Request>();
  const asked: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (!isStream(request)) return;
    open.add(request);
    asked.push(request.headers()["last-event-id"]);
  });
  page.on("requestfailed", (request) => open.delete(request));
  page.on("requestfinished", (request) => open.delete(request));
  return { page, open: () => open.size, asked };
}

/** Changes something of this person elsewhere, without a tab. */
async function revokeElsewhere({ page, demo }: Journey) {
  const url = `${demo.url}/api/basiq/consents`;
  const headers = { origin: demo.url };
  const { data } = await (await page.request.get(url, { headers })).json();
  const { id } = data.find(({ status }: { status: string }) => status === "active") ?? data[0];
  const answer = await page.request.delete(`${url}/${id}`, { headers, data: { confirm: id } });
  expect(answer.status()).toBeLessThan(300);
}

describe("seven tabs over HTTP/1.1, which allows six connections to an origin", () => {
  it("share one stream, each notice what happens elsewhere, and go on when the one that reads it is closed", async ({
    journey,
  }) => {
    const tabs = [journey];
    while (tabs.length < 7) tabs.push(await journey.newTab());
    const streams = tabs.map(({ page }) => watchStreams(page));
    const total = () => streams.reduce((sum, { open }) => sum + open(), 0);
    await journey.signIn("theo");
    // One after the other, because each waits for its answers: a blocked origin would never give them.
    for (const { page, demo, heading } of tabs) {
      await page.goto(demo.url);
      await heading("Hello, Theo");
      await page.getByRole("heading", { name: "Your banks" }).waitFor();
    }
    await expect.poll(total).toBe(1);

    const refetched = tabs.map(({ page }) => page.waitForResponse(/\/api\/basiq\/consents$/));
    await revokeElsewhere(journey);
    const answers = await Promise.all(refetched);
    expect(answers.map((answer) => answer.status())).toEqual(tabs.map(() => 200));
    expect(total()).toBe(1);

    const leader = streams.findIndex(({ open }) => open() === 1);
    await tabs[leader]?.page.close();
    const others = streams.filter((_, index) => index !== leader);
    const leading = () => others.filter(({ open }) => open() === 1);
    await expect.poll(() => leading().length).toBe(1);
    // It continues from the event that it got from the tab that is closed now.
    expect(leading()[0]?.asked.at(-1)).toMatch(/./);
  });
});
