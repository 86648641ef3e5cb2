import { lazy } from "react";

/** A component's props, as its types and docstrings say; the compiler is asked by who looks. */
export const Props = lazy(async () => ({ default: (await import("./PropsTable.js")).PropsTable }));
