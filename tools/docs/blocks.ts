/** A fenced block of a page, with what the comment right above it says. */
export interface Block {
  readonly page: string;
  /** The line number of its first line of code. */
  readonly line: number;
  /** Page and line, as printed. */
  readonly at: string;
  readonly language: string;
  readonly title: string | undefined;
  readonly run: boolean;
  readonly before: readonly string[];
  readonly beside: readonly string[];
  readonly exempt: string | undefined;
  readonly text: string;
}

const BLOCK =
  /(?<above>(?:^ *<!-- .+ -->\s+)*)^(?<indent> *)(?<ticks>`{3,})(?<language>[\w-]*)(?<meta>.*)\n(?<inside>[^]*?)^ *\k<ticks> *$/gm;

/** Every fenced block of a page, which is its path in the repository. */
export function readBlocks(page: string, text: string): Block[] {
  return [...text.matchAll(BLOCK)].map(({ index, groups = {} }) => {
    const { above = "", indent = "", language = "", meta = "", inside = "" } = groups;
    const line = text.slice(0, index + above.length).split("\n").length + 1;
    const comment = (what: string) => new RegExp(`<!-- ${what}: (.+) -->`).exec(above)?.[1];
    return {
      at: `${page}:${line}`,
      page,
      line,
      language,
      title: /title="([^"]+)"/.exec(meta)?.[1],
      run: /(?:^| )run(?: |$)/.test(meta),
      before: comment("with")?.split(/, */) ?? [],
      beside: comment("beside")?.split(/, */) ?? [],
      exempt: comment("not checked"),
      text: inside.replaceAll(new RegExp(`^${indent}`, "gm"), "").replace(/\n$/, ""),
    };
  });
}
