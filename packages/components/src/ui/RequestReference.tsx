import { type BasiqError, useNextTry } from "@basiq-kit/hooks";
import { supportWords } from "../copy/supportWords.js";
import { useCopy } from "../copy/useCopy.js";
import { Disclosure } from "./Disclosure.js";
import { References } from "./References.js";

/** What support looks up after a request that failed: folded, unless nothing that the person does here can help. */
export function RequestReference({ error }: { readonly error: BasiqError }) {
  const { support } = useCopy(supportWords);
  const next = useNextTry(error);
  // Without an answer there is nothing that support could look up.
  if (error.correlationId === undefined) return null;
  if (next.type === "never") return <References references={error} />;
  return (
    <Disclosure label={support.references} size="small">
      <References references={error} isTitled={false} />
    </Disclosure>
  );
}
