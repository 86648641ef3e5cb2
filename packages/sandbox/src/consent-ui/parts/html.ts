import { html } from "hono/html";

/** A piece of a page, safe to send: `html` escapes every text put into it. */
export type Markup = ReturnType<typeof html>;

/** What may stand in a page: texts are escaped, `null` and `false` leave nothing. */
export type Piece = Markup | string | number | null | false | readonly Piece[];

export { html };
