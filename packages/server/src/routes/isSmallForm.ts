const LINE_FEED = 0x0a;

// What a part says before its content: its name and its file's, which systems end after 255 letters.
const MAX_HEAD_BYTES = 4_096;

export interface SmallForm {
  /** What the lines between its parts begin with, after `--`. */
  readonly boundary: string;
  readonly maxParts: number;
}

/**
 * Whether a form may be parsed: it has no more parts than it should, each with a short head, and nothing before them.
 * The platform's parser reads everything before it answers: 10 MiB of tiny parts, or of one file's name, keep the
 * process busy for seconds, while everybody else waits. This is one pass over the bytes.
 */
export function isSmallForm(bytes: Uint8Array, { boundary, maxParts }: SmallForm): boolean {
  const ends = delimiterEnds(bytes, `--${boundary}`, maxParts + 2);
  const [first] = ends;
  // One more than there are parts: the last one ends the form, by two hyphens.
  if (first !== boundary.length + 2 || ends.length > maxParts + 1) return false;
  return ends.every((end) => {
    const head = new TextDecoder("latin1").decode(bytes.subarray(end, end + MAX_HEAD_BYTES));
    return head.startsWith("--") || head.includes("\r\n\r\n");
  });
}

/** Where the lines that begin so go on, `most` at most. No line feed may be in `text`, so that no byte is read twice. */
function delimiterEnds(bytes: Uint8Array, text: string, most: number): readonly number[] {
  const wanted = new TextEncoder().encode(text);
  const ends: number[] = [];
  // How many bytes of it this line has so far; `undefined` in a line that begins otherwise.
  let matched: number | undefined = 0;
  // By index: an iterator takes ten times as long.
  for (let index = 0; index < bytes.length && ends.length < most; index += 1) {
    const byte = bytes[index];
    if (byte === LINE_FEED) matched = 0;
    else if (matched !== undefined) matched = byte === wanted[matched] ? matched + 1 : undefined;
    if (matched !== wanted.length) continue;
    ends.push(index + 1);
    matched = undefined;
  }
  return ends;
}
