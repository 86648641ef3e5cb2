import { html } from "hono/html";

/** A piece of a page. It is safe to send, because `html` escapes every string in it. */
export type Markup = ReturnType<typeof html>;

/** What a template may contain: strings are escaped, `null` and `false` are left out. */
export type Piece = Markup | string | number | null | false | readonly Piece[];

export { html };
