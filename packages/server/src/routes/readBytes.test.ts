import { describe, expect, it, vi } from "vitest";
import { readBytes, readJsonBytes } from "./readBytes.js";

function post(body: BodyInit | null, signal: AbortSignal | null = null): Request {
  // Node wants `duplex` with a stream, and TypeScript's DOM doesn't know it.
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, signal, duplex: "half" };
  return new Request("https://app.example", init);
}

function endless(chunk: string): { stream: ReadableStream<Uint8Array>; pulled: () => number } {
  let pulled = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new TextEncoder().encode(chunk));
    },
  });
  return { stream, pulled: () => pulled };
}

/** One byte arrives, and then nothing. */
function silent(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(Uint8Array.of(1)) });
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const TOO_LARGE = { code: "body-too-large", status: 413 };

describe("readBytes", () => {
  it("reads a body up to its limit, which counts bytes and not letters", async () => {
    expect(textOf(await readBytes(post("é".repeat(5)), 10))).toBe("ééééé");
    await expect(readBytes(post("é".repeat(5)), 9)).rejects.toMatchObject(TOO_LARGE);
    expect(textOf(await readBytes(post(null), 0))).toBe("");
  });

  it("puts chunks together in their order", async () => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of [[0xc3], [0xa9, 0x21], [0x3f]])
          controller.enqueue(Uint8Array.from(part));
        controller.close();
      },
    });
    expect(textOf(await readBytes(post(stream), 4))).toBe("é!?");
  });

  it("reads a request that has no stream, as in Firefox", async () => {
    const withoutStream = (body: string) =>
      Object.defineProperty(post(body), "body", { value: undefined });
    expect(textOf(await readBytes(withoutStream("é"), 2))).toBe("é");
    await expect(readBytes(withoutStream("é"), 1)).rejects.toMatchObject(TOO_LARGE);
  });

  it("stops reading a body that has no end", async () => {
    const { stream, pulled } = endless("x".repeat(100));
    await expect(readBytes(post(stream), 1_000)).rejects.toMatchObject(TOO_LARGE);
    expect(pulled()).toBeLessThan(15);
  });

  it("stops waiting for a client that sends nothing, or a byte now and then, for ever", async () => {
    const clock = new AbortController();
    const reading = readBytes(post(silent()), 10, clock.signal);
    clock.abort();
    await expect(reading).rejects.toMatchObject({ code: "body-too-slow", status: 408 });
    await expect(readBytes(post(silent()), 10, clock.signal)).rejects.toMatchObject({
      code: "body-too-slow",
    });
  });

  it("gives a body ten seconds where its route says nothing else", async () => {
    const clock = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(clock.signal);
    const reading = readBytes(post(silent()), 10);
    clock.abort();
    await expect(reading).rejects.toMatchObject({ code: "body-too-slow" });
    expect(timeout.mock.calls).toEqual([[10_000]]);
    timeout.mockRestore();
  });

  it("says that the client went away, without a word of its body", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error("aborted after 4921-secret")),
    });
    const gone = { code: "client-gone", status: 499 };
    const reading = readBytes(post(broken), 10);
    await expect(reading).rejects.toMatchObject(gone);
    await expect(reading).rejects.not.toHaveProperty("cause");
    const browser = new AbortController();
    const left = readBytes(post(silent(), browser.signal), 10);
    browser.abort();
    await expect(left).rejects.toMatchObject(gone);
  });
});

describe("readJsonBytes", () => {
  it("reads JSON, and returns undefined for anything else", () => {
    const read = (text: string) => readJsonBytes(new TextEncoder().encode(text));
    expect(["[1]", "null", "", "{", "<html>"].map(read)).toEqual([
      [1],
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
