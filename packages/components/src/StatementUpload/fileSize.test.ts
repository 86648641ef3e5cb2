import { expect, it } from "vitest";
import { fileSize } from "./fileSize.js";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [417_600, "418 kB"],
  [2_400_000, "2.4 MB"],
  [10 * 1024 * 1024, "10 MB"],
])("%i bytes are %s", (bytes, text) => {
  expect(fileSize("en-AU", bytes)).toBe(text);
});
