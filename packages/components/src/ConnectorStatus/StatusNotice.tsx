import { useCopy } from "../copy/CopyProvider.js";
import { connectorEnAU, type ConnectorTrouble } from "../copy/sections/connector.js";
import { Note } from "../internal/Note.js";
import { connectorLook } from "./connectorLook.js";

const ENGLISH = { connector: connectorEnAU };

export interface StatusNoticeProps {
  readonly status: ConnectorTrouble;
  readonly bank: string;
}

/** What happens at a bank, what that means for the person, and what to do. */
export function StatusNotice({ status, bank }: StatusNoticeProps) {
  const { connector } = useCopy(ENGLISH);
  const { what, next } = connector.trouble[status];
  return <Note {...connectorLook(status)} title={what(bank)} text={next(bank)} />;
}
