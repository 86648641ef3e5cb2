import type { GuidanceAction } from "@basiq-kit/hooks";
import { actionWords } from "../failures/actionWords.js";
import { NewTabLink } from "../ui/NewTabLink.js";
import { useCopy } from "../copy/useCopy.js";

export interface ForgottenPasswordProps {
  readonly bank: string;
  /** What guidance asks for. */
  readonly action: GuidanceAction | undefined;
}

/** Where a bank that refused someone's password gives them a new one, if Basiq says where. */
export function ForgottenPassword({ bank, action }: ForgottenPasswordProps) {
  const words = useCopy(actionWords).action;
  const url = forgottenPasswordUrl(action);
  return (
    url !== undefined && (
      <NewTabLink href={url} hint={words.newTab}>
        {words.forgottenPassword(bank)}
      </NewTabLink>
    )
  );
}

/** `undefined` where nobody needs a new password. */
export function forgottenPasswordUrl(action: GuidanceAction | undefined): string | undefined {
  return action?.type === "update-credentials" ? action.forgottenPasswordUrl : undefined;
}
