import { useCopy } from "../copy/useCopy.js";
import { doneIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { connectorStatusWords } from "./connectorStatusWords.js";

export interface WorkingNoticeProps {
  readonly bank: string;
}

/** What stands in a place that is held, while the bank works. */
export function WorkingNotice({ bank }: WorkingNoticeProps) {
  const { connector } = useCopy(connectorStatusWords);
  return <Note tone="neutral" icon={doneIcon} text={connector.working(bank)} />;
}
