import type {
  ConnectionState,
  UseConsentRedirectResult,
  UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { isLeaving } from "../ConnectButton/isLeaving.js";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { refreshIcon } from "../ui/icons.js";
import { RowIconButton } from "../ui/RowIconButton.js";
import { connectionCardWords } from "./connectionCardWords.js";
import { bankOf } from "./connectionSentences.js";
import { pressRefresh } from "./pressRefresh.js";
import type { RowActions } from "./rowAction.js";

export interface RowActionProps {
  readonly connection: ConnectionState;
  readonly actions: RowActions;
  readonly refresh: UseRefreshConnectionResult | undefined;
  readonly repair: UseConsentRedirectResult | undefined;
  /** The id of what a refresh asks for. */
  readonly factsId: string | undefined;
  readonly onRefreshStarted: ((jobId: string) => void) | undefined;
}

/** The one action of a row: primary only where something is needed. */
export function RowAction(props: RowActionProps) {
  const { connection, actions, refresh, repair, factsId, onRefreshStarted } = props;
  const copy = useCopy(connectionCardWords);
  const bank = bankOf(connection, copy);
  const { actionOf, refreshOf } = copy.connection;
  const press = () => void pressRefresh(refresh, onRefreshStarted);
  switch (actions.type) {
    case "repair":
      return (
        <Button
          variant="primary"
          aria-label={actionOf(actions.label, bank)}
          busy={repair !== undefined && isLeaving(repair)}
          onClick={repair?.redirect}
          onPointerEnter={repair?.prepare}
          onFocus={repair?.prepare}
        >
          {actions.label}
        </Button>
      );
    case "retry":
      return (
        <Button
          variant="primary"
          aria-label={actionOf(copy.action.retry, bank)}
          aria-describedby={factsId}
          busy={refresh?.status === "requesting"}
          onClick={press}
        >
          {copy.action.retry}
        </Button>
      );
    case "refresh":
      return (
        <RowIconButton
          icon={refreshIcon}
          aria-label={refreshOf(bank)}
          aria-describedby={factsId}
          busy={refresh?.status === "requesting"}
          onClick={press}
        />
      );
    case "none":
      return null;
    default:
      return actions satisfies never;
  }
}
