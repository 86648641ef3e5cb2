import { lazy } from "react";

/** A component's props, from its types and docstrings. The compiler runs only when somebody opens the page. */
export const Props = lazy(async () => ({ default: (await import("./PropsTable.js")).PropsTable }));
