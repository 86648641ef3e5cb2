"use client";

import {
  type BasiqError,
  type ConsentAction,
  useNextTry,
  type UseConsentRedirectResult,
} from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef } from "react";
import { Announcer } from "../ui/Announcer.js";
import { Button, type ButtonProps } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { alertIcon } from "../ui/icons.js";
import { ConnectConfirmation } from "./ConnectConfirmation.js";
import { connectError } from "./connectError.js";
import { ConnectFace } from "./ConnectFace.js";
import { errorOf } from "../ui/errorOf.js";
import { RequestReference } from "../ui/RequestReference.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { useCopy } from "../copy/useCopy.js";
import { connectButtonWords } from "./connectButtonWords.js";
import { withClass } from "../ui/withClass.js";
import { focusVisibly } from "../ui/moveFocus.js";

export interface ConnectButtonViewProps {
  /** The result of `useConsentRedirect`. */
  readonly redirect: UseConsentRedirectResult;
  /**
   * The result of `useConsentRedirect` for a first consent. It takes the button’s place where there is no consent
   * that could be extended or updated. @default none: the button can’t be pressed then
   */
  readonly firstConsent?: UseConsentRedirectResult | undefined;
  /** What the redirect is for; it chooses the default words. @default a first consent */
  readonly action?: ConsentAction | undefined;
  /** The connection that is updated; it chooses the default words. @default none */
  readonly connectionId?: string | undefined;
  /**
   * What has changed since the person agreed, shown where an update asks first: `PolicyChanges`. `null` for
   * nothing, where the page shows it already. @default that it can’t be shown here
   */
  readonly changes?: ReactNode;
  /** The button's words. @default the copy's, by `action`: "Connect your bank" */
  readonly children?: ReactNode;
  /** Shown before the words; `null` for none. @default a bank */
  readonly icon?: ReactNode;
  /** Whether it is as wide as what it stands in. @default false */
  readonly isFullWidth?: boolean | undefined;
  /** 44 or 52 px high. @default "medium" */
  readonly size?: "medium" | "large" | undefined;
  /** @default "primary" */
  readonly variant?: "primary" | "secondary" | "quiet" | undefined;
  /** Draws the app's own button: spread what it is given. @default the provider's `parts.button`, else the kit's */
  readonly render?: ButtonProps["render"];
  /** Added to the class of the button itself; its question and its errors stand beneath it. */
  readonly className?: string | undefined;
}

/**
 * Draws the button that leads to the bank in any state, with what it asks or couldn't do beneath it.
 *
 * Use it when you hold the redirect yourself; `ConnectButton` is the one that redirects by itself.
 *
 * @example
 * <ConnectButtonView redirect={useConsentRedirect({ returnTo: "/accounts" })} />
 */
export function ConnectButtonView(props: ConnectButtonViewProps) {
  const { action, connectionId, changes, icon, size = "medium", render, className } = props;
  const { variant = "primary", isFullWidth = false } = props;
  const copy = useCopy(connectButtonWords);
  const { connect } = copy;
  const redirect = pressedRedirect(props);
  const error = errorOf(redirect) ?? errorOf(props.redirect);
  const next = useNextTry(isOfOtherPurpose(error, props) ? undefined : errorOf(redirect));
  const hasRetryButton = useHasRetryButton(next);
  const canHelp = next.type === "now";
  const errorId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const { status, prepare } = redirect;
  const isLeaving = status === "redirecting";
  const isPreparing = status === "preparing";
  const { children = connect.label[action ?? (connectionId ? "repair" : "connect")] } = props;
  const label = redirect === props.redirect ? children : connect.label.connect;

  function press() {
    if (status === "confirming") focusVisibly(question.current);
    else if (canHelp) redirect.redirect();
  }

  return (
    <div
      className="bk bk-connect"
      data-status={status}
      data-width={isFullWidth ? "full" : undefined}
    >
      <Button
        ref={button}
        className={withClass("bk-connect__button", className)}
        // The question beneath has the primary button.
        variant={status === "confirming" ? "secondary" : variant}
        busy={isPreparing || isLeaving}
        // It stays in the focus order, so that the reason can be reached.
        aria-disabled={canHelp ? undefined : true}
        data-status={status}
        data-size={size}
        aria-describedby={error === undefined ? undefined : errorId}
        render={render}
        onClick={press}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <ConnectFace label={label} leaving={connect.leaving} isLeaving={isLeaving} icon={icon} />
      </Button>
      {status === "confirming" && (
        <ConnectConfirmation
          panel={question}
          redirect={redirect}
          changes={changes}
          onAnswer={() => focusVisibly(button.current)}
        />
      )}
      <div role="alert" id={errorId} className="bk-connect__error">
        {error !== undefined && (
          <>
            <p className="bk-text">
              <Icon icon={alertIcon} />
              <span>{connectError(error, next, copy)}</span>
            </p>
            {!canHelp && hasRetryButton && <RetryButton next={next} />}
          </>
        )}
      </div>
      {error !== undefined && <RequestReference error={error} />}
      <Announcer message={isPreparing ? connect.preparing : isLeaving ? connect.leaving : ""} />
    </div>
  );
}

/** What a press starts: a first consent where there is none to extend or to update. */
function pressedRedirect({ redirect, firstConsent }: ConnectButtonViewProps) {
  return errorOf(redirect)?.code === "no-active-consent" ? (firstConsent ?? redirect) : redirect;
}

/** Since that press the purpose has become a first consent, and a first consent needs none. */
function isOfOtherPurpose(error: BasiqError | undefined, { action }: ConnectButtonViewProps) {
  return error?.code === "no-active-consent" && action !== "extend" && action !== "update";
}
