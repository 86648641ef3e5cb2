import { useCopy } from "../copy/useCopy.js";
import { connectorStatusWords, type ConnectorTrouble } from "./connectorStatusWords.js";
import { Note } from "../ui/Note.js";
import { connectorBadge } from "./connectorBadge.js";

export interface StatusNoticeProps {
  readonly status: ConnectorTrouble;
  readonly bank: string;
}

/** What happens at a bank, what that means for the person, and what to do. */
export function StatusNotice({ status, bank }: StatusNoticeProps) {
  const { connector } = useCopy(connectorStatusWords);
  const { what, next } = connector.trouble[status];
  return <Note {...connectorBadge(status)} title={what(bank)} text={next(bank)} />;
}
