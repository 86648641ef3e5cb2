import { inflateSync } from "node:zlib";

const SIGNATURE = 8;
// Length, type and checksum around the data of each chunk.
const HEAD = 8;
const TAIL = 4;
// One colour has a few bytes: its own, those of the filter that repeats it, and nothing else.
const BYTES_OF_ONE_COLOUR = 12;

/** Whether a PNG has one colour only, as a page has that drew nothing. */
export function isBlank(png: Buffer): boolean {
  const data: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + HEAD) === "IDAT")
      data.push(png.subarray(at + HEAD, at + HEAD + length));
    at += HEAD + length + TAIL;
  }
  const found = new Set<number>();
  // A picture of something is done after its first few lines; the three engines wait for this.
  return inflateSync(Buffer.concat(data)).every(
    (byte) => found.add(byte).size <= BYTES_OF_ONE_COLOUR,
  );
}
