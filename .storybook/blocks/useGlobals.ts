import { DocsContext } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import type { ReviewGlobals } from "../globals.js";

/** The toolbars' settings, in a docs page that is attached to stories. */
export function useGlobals(): ReviewGlobals {
  const docs = useContext(DocsContext);
  return docs.getStoryContext(docs.storyById())["globals"];
}
