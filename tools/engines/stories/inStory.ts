/** What runs in Storybook's page of one story. Each function stands alone, because only its text goes there. */

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface ShownStory {
  /** Why it isn't shown, or its play function failed. */
  readonly error: string | undefined;
  /** Of the story itself, or of the dialog that is open above it. */
  readonly box: Box;
  /** Whether it draws nothing on purpose. */
  readonly isEmpty: boolean;
  /** How far it could be scrolled sideways, in pixels. */
  readonly sideways: number;
}

/** Shows another story in the same page. Ask again while it is null: it isn't drawn and played yet. */
export async function showStory(id: string): Promise<ShownStory | null> {
  const SLICE_MS = 2_000;
  interface Preview {
    readonly currentRender?: { readonly id?: string; readonly phase?: string };
    readonly channel: {
      emit: (event: string, detail: object) => void;
      on: (event: string, listener: (detail: unknown) => void) => void;
    };
  }
  const ENDED = new Set(["completed", "afterEach", "finished", "errored", "aborted"]);
  const THROWN = [
    "storyErrored",
    "storyThrewException",
    "playFunctionThrewException",
    "storyMissing",
  ];
  const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as {
    __STORYBOOK_PREVIEW__: Preview;
  };
  const soon = () => new Promise((resolve) => setTimeout(resolve, 10));
  const hasEnded = () =>
    preview.currentRender?.id === id && ENDED.has(preview.currentRender.phase ?? "");
  const place = globalThis as { storyErrors?: string[] };
  if (place.storyErrors === undefined) {
    place.storyErrors = [];
    const onError = (detail: unknown) => {
      const { message = "", title = "" } = (detail ?? {}) as { message?: string; title?: string };
      place.storyErrors?.push(`${title} ${message}`.trim() || String(detail));
    };
    for (const event of THROWN) preview.channel.on(event, onError);
  }
  if (preview.currentRender?.id !== id) {
    place.storyErrors.length = 0;
    preview.channel.emit("setCurrentStory", { storyId: id, viewMode: "story" });
  }
  const end = performance.now() + SLICE_MS;
  while (!hasEnded() && place.storyErrors.length === 0) {
    if (performance.now() > end) return null;
    await soon();
  }
  await document.fonts.ready;
  const shown =
    document.querySelector("dialog[open]") ?? document.querySelector(".review > .stage");
  const { width = 0, height = 0 } = shown?.getBoundingClientRect() ?? {};
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    error: place.storyErrors[0],
    box: { width, height },
    isEmpty: shown?.textContent === "",
    sideways: scrollWidth - clientWidth,
  };
}

/** What axe finds in the story, one line each; it was loaded into the page before. */
export async function axeFindings(runOnly: object): Promise<string[]> {
  interface Results {
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }
  const { axe } = globalThis as unknown as {
    axe: { run: (context: Element, options: object) => Promise<Results> };
  };
  // A part of a page has no landmarks of its own.
  const rules = { region: { enabled: false } };
  // What it would fetch first, stylesheets and media, only rules need that aren't among these.
  const options = { runOnly, rules, resultTypes: ["violations"], preload: false };
  const { violations } = await axe.run(document.body, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ""}`),
  );
}

/** Draws the story in the other theme. A transition between colours is finished at once. */
export function setTheme(theme: string): void {
  const page = document.querySelector<HTMLElement>(".review");
  if (page) page.dataset["theme"] = theme;
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}
