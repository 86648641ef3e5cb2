import { cdp } from "vitest/browser";

/** What moved between two moments. */
export interface Movement {
  /** The sum of the browser's own layout shifts, as in Cumulative Layout Shift, but right after a click as well. */
  readonly shift: number;
  /** How far what stands below was moved at most, in pixels: unlike the score, it doesn't depend on the window. */
  readonly moved: number;
}

/** Two frames are drawn: the second one shows what changed before the first. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

/** Watches what moves from now on; `below` is what stands below. */
export async function watchShifts(below: Element) {
  await drawn();
  const since = performance.now();
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const start = below.getBoundingClientRect().top;
  let moved = 0;

  /** Lets the page be drawn, so that what changes next counts for itself. */
  async function look(): Promise<void> {
    await drawn();
    moved = Math.max(moved, Math.abs(below.getBoundingClientRect().top - start));
  }

  async function stop(): Promise<Movement> {
    await look();
    entries.push(...observer.takeRecords());
    observer.disconnect();
    const shift = entries
      .filter(({ startTime }) => startTime >= since)
      .reduce((sum, entry) => sum + ("value" in entry ? Number(entry.value) : 0), 0);
    return { shift, moved };
  }

  return { look, stop };
}

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"><rect width="300" height="90"/></svg>';

interface PausedRequest {
  readonly requestId: string;
}

/** Holds the banks' logos, each time until they are let through; each is wide then, and none has the size of its place. */
export async function holdLogos() {
  const session = cdp();
  const held: string[] = [];
  session.on("Fetch.requestPaused", ({ requestId }: PausedRequest) => void held.push(requestId));
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "https://logos.example/*" }] });
  return {
    async release(): Promise<void> {
      for (const requestId of held.splice(0))
        await session.send("Fetch.fulfillRequest", {
          requestId,
          responseCode: 200,
          responseHeaders: [{ name: "content-type", value: "image/svg+xml" }],
          body: btoa(LOGO),
        });
    },
    end: () => session.send("Fetch.disable"),
  };
}
