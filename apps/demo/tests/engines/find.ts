/** What to look for on a page, as JSON. */
export interface Query {
  readonly by: "role" | "label" | "text";
  readonly role?: string;
  readonly name: { readonly source: string; readonly flags: string } | { readonly exact: string };
  /** Only inside of this. */
  readonly within?: string;
  readonly until: "seen" | "reachable" | "focused" | "gone";
}

/** `"no library"` until Testing Library was put into the page; a point to click for what is reachable. */
export type Found = "no library" | "not yet" | "seen" | { readonly x: number; readonly y: number };

/** What the page knows of the next press of the mouse, from when its place was looked up. */
export interface AwaitedPress {
  awaitedPress?: { readonly element: Element; hasMissed: boolean };
}

/**
 * Runs in the page: whether the last press met something else, because the page moved between looking and pressing.
 * A press that a handler took before it could be seen has not.
 */
export function hasMissed(): boolean {
  return (globalThis as AwaitedPress).awaitedPress?.hasMissed ?? false;
}

/** Runs in the page, where nothing else of this module is. Looks for a while, then returns. */
export async function find({ by, role, name, within, until }: Query): Promise<Found> {
  const SLICE_MS = 2_000;
  interface Library {
    queryAllByRole: (root: HTMLElement, role: string, options: object) => HTMLElement[];
    queryAllByLabelText: (root: HTMLElement, text: string | RegExp) => HTMLElement[];
    queryAllByText: (root: HTMLElement, text: string | RegExp) => HTMLElement[];
  }
  const { TestingLibraryDom: library } = globalThis as unknown as { TestingLibraryDom?: Library };
  if (library === undefined) return "no library";
  const { queryAllByRole, queryAllByLabelText, queryAllByText } = library;
  const text = "exact" in name ? name.exact : new RegExp(name.source, name.flags);

  function matches(): HTMLElement[] {
    const root = within === undefined ? document.body : document.querySelector<HTMLElement>(within);
    if (root === null) return [];
    if (by === "role") return queryAllByRole(root, role ?? "", { name: text });
    return by === "label" ? queryAllByLabelText(root, text) : queryAllByText(root, text);
  }
  const isVisible = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** The middle of it, if a click there would meet it: it is enabled, doesn't move, and nothing lies above it. */
  async function pointOn(element: HTMLElement) {
    if (element.matches(":disabled, [aria-disabled=true]")) return undefined;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const before = element.getBoundingClientRect();
    await frame();
    await frame();
    const after = element.getBoundingClientRect();
    if (before.x !== after.x || before.y !== after.y) return undefined;
    const { left, top, width, height } = element.getClientRects()[0] ?? after;
    const point = { x: left + width / 2, y: top + height / 2 };
    const hit = document.elementFromPoint(point.x, point.y);
    return hit !== null && element.contains(hit) ? point : undefined;
  }

  function awaitPress(element: Element) {
    const place = globalThis as AwaitedPress;
    if (place.awaitedPress === undefined)
      addEventListener(
        "pointerdown",
        ({ target }) => {
          const awaited = place.awaitedPress;
          if (awaited) awaited.hasMissed = !awaited.element.contains(target as Node);
        },
        { capture: true },
      );
    place.awaitedPress = { element, hasMissed: false };
  }

  const end = performance.now() + SLICE_MS;
  do {
    const visible = matches().filter(isVisible);
    if (until === "gone" && visible.length === 0) return "seen";
    if (until === "seen" && visible.length > 0) return "seen";
    const focusable = visible.find((element) => !element.matches(":disabled"));
    if (until === "focused" && focusable) {
      focusable.focus();
      return "seen";
    }
    if (until === "reachable")
      for (const element of visible) {
        const point = await pointOn(element);
        if (point) {
          awaitPress(element);
          return point;
        }
      }
    await new Promise((resolve) => setTimeout(resolve, 25));
  } while (performance.now() < end);
  return "not yet";
}
