import { describe, expect, it } from "vitest";
import { readBytes, readJsonBytes } from "./readBytes.js";

function post(body: BodyInit | null): Request {
  // Node wants `duplex` with a stream, and TypeScript's DOM doesn't know it.
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
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

const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

describe("readBytes", () => {
  it("reads a body up to its limit, which counts bytes and not letters", async () => {
    expect(textOf(await readBytes(post("é".repeat(5)), 10))).toBe("ééééé");
    expect(await readBytes(post("é".repeat(5)), 9)).toBeUndefined();
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
    expect(await readBytes(withoutStream("é"), 1)).toBeUndefined();
  });

  it("stops reading a body that has no end", async () => {
    const { stream, pulled } = endless("x".repeat(100));
    expect(await readBytes(post(stream), 1_000)).toBeUndefined();
    expect(pulled()).toBeLessThan(15);
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
    expect(readJsonBytes(undefined)).toBeUndefined();
  });
});
