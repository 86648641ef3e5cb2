import { createConsentUi } from "@basiq-kit/sandbox";
import { visitor } from "../../../packages/sandbox/src/consent-ui/testing/visitor.js";
import type { Stage } from "./openStage.js";

/** A person's browser at the Consent UI: the only place where connections begin. */
export async function visit(
  { sandbox, mint, user }: Stage,
  parameters: Record<string, string> = {},
) {
  const ui = createConsentUi(sandbox, { redirectUrl: "https://app.example/return" });
  const page = visitor(ui);
  const token = await mint({ scope: "CLIENT_ACCESS", userId: user.id });
  await page.open(`/home?${new URLSearchParams({ token, ...parameters }).toString()}`);
  return page;
}

/** The newest of what the sandbox holds of a kind. */
export function newest<Item>(items: ReadonlyMap<string, Item>): Item | undefined {
  return [...items.values()].at(-1);
}
