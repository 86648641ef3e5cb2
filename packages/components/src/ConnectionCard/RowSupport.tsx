import type { ConnectionState } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { Disclosure } from "../ui/Disclosure.js";
import { References } from "../ui/References.js";
import { connectionCardWords } from "./connectionCardWords.js";

/** What support looks up after a failure: folded, unless support is the way on. */
export function RowSupport({ connection }: { readonly connection: ConnectionState }) {
  const { support } = useCopy(connectionCardWords);
  const { connectionId, failure } = connection;
  if (failure === undefined) return null;
  const { userId, jobId } = failure;
  const references = { userId, connectionId, jobId };
  if (failure.guidance.action.type === "contact-support")
    return <References references={references} />;
  return (
    <Disclosure label={support.references}>
      <References references={references} isTitled={false} />
    </Disclosure>
  );
}
