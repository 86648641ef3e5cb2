import type { NamedBank } from "../copy/bankName.js";
import { isHeld } from "../copy/bankName.js";
import type { BankMarkProps, MarkedBank } from "./BankMark.js";

export interface MarkProps {
  /** The bank's logo and colour, as a connection's `institution` has them. @default its mark is a letter */
  readonly institution?: Pick<MarkedBank, "logoUrl" | "brandColor"> | undefined;
  /** Where logos may come from; each host learns the visitor's address. @default ["cdn.basiq.io"] */
  readonly logoHosts?: readonly string[] | undefined;
}

/** What a bank's mark is drawn of, where its name and the rest come separately. */
export function markOf(props: NamedBank & MarkProps): BankMarkProps {
  const { institutionName: name, institution, logoHosts } = props;
  return {
    institution: name === undefined ? undefined : { ...institution, name },
    isLoading: isHeld(props),
    hosts: logoHosts,
  };
}
