import { useOf } from "@storybook/addon-docs/blocks";
import { tokensOf } from "./readTokens.js";
import { TokenRows } from "./tokens/TokenRows.js";

/** The properties that the page's component reads, found in its stylesheet. */
export function TokenTable() {
  const { csfFile } = useOf("meta", ["meta"]);
  const component = csfFile.meta.title.split("/").at(-1) ?? "";
  return <TokenRows tokens={tokensOf(component)} />;
}
