import type { RefObject } from "react";
import { isHeld, type NamedBank } from "../copy/bankName.js";
import { BankMark } from "../ui/BankMark.js";
import { HeldWords } from "../ui/HeldWords.js";
import { markOf, type MarkProps } from "../ui/markedBank.js";
import type { ChallengeIds } from "./ChallengeView.js";

export interface ChallengeHeadProps extends NamedBank, MarkProps {
  readonly words: { readonly title: string; readonly why: string };
  readonly ids: ChallengeIds;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
}

/** Who asks, and a quiet line that says why. */
export function ChallengeHead(props: ChallengeHeadProps) {
  const { words, ids, titleRef, headingLevel = 3 } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="bk-challenge__head">
      <BankMark {...markOf(props)} />
      <Heading ref={titleRef} id={ids.title} className="bk-title">
        {isHeld(props) ? <HeldWords words={words.title} /> : words.title}
      </Heading>
      <p id={ids.why} className="bk-meta bk-challenge__why">
        {words.why}
      </p>
    </div>
  );
}
