import type { JobKind } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { isHeld, type NamedBank } from "../copy/bankName.js";
import { BankMark } from "../ui/BankMark.js";
import { HeldWords } from "../ui/HeldWords.js";
import { Icon } from "../ui/Icon.js";
import { fileIcon } from "../ui/icons.js";
import { markOf, type MarkProps } from "../ui/markedBank.js";
import { DoneTick } from "./DoneMark.js";

export interface JobHeadProps extends NamedBank, MarkProps {
  readonly kind: JobKind;
  readonly title: string;
  readonly titleId: string;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  /** Whether all is done, and whether it became so while it was shown. @default it isn't done */
  readonly done?: { readonly isNews: boolean } | undefined;
  /** The line below the title. @default none; its room stays, so that nothing moves when it goes */
  readonly children?: ReactNode;
}

/** Whose job it is and what happens, in the same place from the first moment to its end. */
export function JobHead(props: JobHeadProps) {
  const { kind, title, titleId, headingLevel, done, children } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="bk-job__head">
      <span className="bk-job__mark" aria-hidden="true">
        {kind === "report" ? (
          // No bank makes it.
          <span className="bk-mark" data-status="unknown">
            <Icon icon={fileIcon} />
          </span>
        ) : (
          <BankMark {...markOf(props)} />
        )}
        {done && <DoneTick isNews={done.isNews} />}
      </span>
      <div className="bk-job__what">
        <Heading id={titleId} className="bk-title">
          {isHeld(props) ? <HeldWords words={title} /> : title}
        </Heading>
        {children}
      </div>
    </div>
  );
}
