import { everyToken } from "../readTokens.js";
import { TokenRows } from "./TokenRows.js";

/** Every property that an app can set. */
export function AllTokens() {
  return <TokenRows tokens={everyToken()} />;
}
