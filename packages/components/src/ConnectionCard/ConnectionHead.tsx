import type { ConnectionState } from "@basiq-kit/hooks";
import { forwardRef } from "react";
import { Badge } from "../ui/Badge.js";
import { alertIcon, clockIcon, type IconShape, infoIcon, stopIcon } from "../ui/icons.js";
import { HeldWords } from "../ui/HeldWords.js";
import { BankMark } from "../ui/BankMark.js";
import type { Tone } from "../ui/Note.js";
import { bankOf } from "./connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface ConnectionHeadProps {
  readonly connection: ConnectionState;
  readonly titleId: string;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  readonly logoHosts: readonly string[] | undefined;
}

/** Which bank, how it is connected, and its status unless all is well. */
export const ConnectionHead = forwardRef<HTMLHeadingElement, ConnectionHeadProps>(
  function ConnectionHead({ connection, titleId, headingLevel, logoHosts }, title) {
    const copy = useCopy(connectionCardWords);
    const { method, institution, isInstitutionLoading } = connection;
    const Heading = `h${headingLevel}` as const;
    const badge = statusBadge(connection);
    const through = throughOf(method);
    const words = copy.connection.title(bankOf(connection, copy));
    return (
      <div className="bk-connection__head">
        <BankMark institution={institution} isLoading={isInstitutionLoading} hosts={logoHosts} />
        <div className="bk-connection__who">
          <div className="bk-connection__name">
            {/* Takes the focus when the focused element has been removed. */}
            <Heading
              ref={title}
              id={titleId}
              className="bk-title"
              tabIndex={-1}
              translate={institution === undefined ? undefined : "no"}
            >
              {isInstitutionLoading ? <HeldWords words={words} /> : words}
            </Heading>
            {badge !== undefined && (
              <Badge tone={badge.tone} icon={badge.icon}>
                {connection.status === "active"
                  ? copy.connection.needsYou
                  : copy.connection.status[connection.status]}
              </Badge>
            )}
          </div>
          {through !== undefined && <p className="bk-meta">{copy.connection.through[through]}</p>}
        </div>
      </div>
    );
  },
);

function throughOf(method: ConnectionState["method"]) {
  switch (method) {
    case "web":
    case "openbanking":
      return method;
    case "pdf":
    case "csv":
      return "statement";
    case "other":
      return undefined;
    default:
      return method satisfies never;
  }
}

interface StatusBadge {
  readonly tone: Tone;
  readonly icon: IconShape;
}

function statusBadge({ status, recommendedAction }: ConnectionState): StatusBadge | undefined {
  switch (status) {
    case "active":
      return recommendedAction === "none" ? undefined : { tone: "caution", icon: alertIcon };
    case "expiring":
      return { tone: "caution", icon: clockIcon };
    case "invalid":
      // "Needs you" would be untrue where the bank has to act.
      return recommendedAction === "none" ? undefined : { tone: "caution", icon: alertIcon };
    case "unfinished":
      return { tone: "caution", icon: alertIcon };
    case "pending":
      return { tone: "neutral", icon: clockIcon };
    case "ended":
      return { tone: "neutral", icon: stopIcon };
    case "unknown":
      return { tone: "neutral", icon: infoIcon };
    default:
      return status satisfies never;
  }
}
