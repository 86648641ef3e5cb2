import { describe, expect, it } from "vitest";
import { createBrowser } from "./createBrowser.js";

describe("createBrowser: a page", () => {
  it("remembers where it was sent, and notifies listeners", () => {
    const page = createBrowser().openPage();
    let times = 0;
    const stop = page.onNavigate(() => (times += 1));
    page.environment.navigate("https://consent.example/");
    stop();
    page.environment.navigate("https://elsewhere.example/");
    expect(page.visited).toEqual(["https://consent.example/", "https://elsewhere.example/"]);
    expect(times).toBe(1);
  });

  it("arrives with a history entry, and replaces its address without one", () => {
    const page = createBrowser().openPage();
    page.arrive("https://app.example/return?state=1");
    page.environment.replaceUrl("/return");
    expect(page.environment.currentUrl()).toBe("https://app.example/return");
    expect(page.historyLength()).toBe(2);
  });

  it("is shown again as it was left", () => {
    const page = createBrowser().openPage();
    let times = 0;
    const stop = page.environment.onRestored(() => (times += 1));
    page.restore();
    stop();
    page.restore();
    expect(times).toBe(1);
  });

  it.each(["visible", "online"] as const)("can be made not %s, and back", (name) => {
    const page = createBrowser().openPage();
    const received: boolean[] = [];
    const signal = page[name];
    const stop = signal.subscribe(() => received.push(signal.get()));
    expect(signal.listeners()).toBe(1);
    signal.set(false);
    signal.set(true);
    stop();
    signal.set(false);
    expect(received).toEqual([false, true]);
    expect(signal.listeners()).toBe(0);
  });
});

describe("createBrowser: a browser", () => {
  it("shares its storage between pages", () => {
    const browser = createBrowser();
    const [one, other] = [browser.openPage(), browser.openPage()];
    one.environment.storage.set("a", "1");
    expect(other.environment.storage.get("a")).toBe("1");
    expect(browser.stored.get("a")).toBe("1");
    other.environment.storage.remove("a");
    expect(one.environment.storage.keys()).toEqual([]);
  });

  it("throws at any use of a storage that is blocked", () => {
    const browser = createBrowser();
    const { storage } = browser.openPage().environment;
    browser.block(true);
    expect(() => storage.get("a")).toThrow("insecure");
    expect(() => storage.set("a", "1")).toThrow("insecure");
    expect(() => storage.remove("a")).toThrow("insecure");
    expect(() => storage.keys()).toThrow("insecure");
    browser.block(false);
    expect(storage.get("a")).toBeNull();
  });

  it("brings a page's messages to every other page", () => {
    const browser = createBrowser();
    const received: string[] = [];
    const pages = ["one", "other", "third"].map((name) => {
      const page = browser.openPage();
      return {
        page,
        stop: page.environment.tabs.subscribe((text) => received.push(`${name}: ${text}`)),
      };
    });
    pages[0]?.page.environment.tabs.post("hello");
    pages[2]?.stop();
    pages[0]?.page.environment.tabs.post("again");
    expect(received).toEqual(["other: hello", "third: hello", "other: again"]);
  });
});
