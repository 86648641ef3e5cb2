"use client";

import { useConsentRedirect, type UseConsentRedirectOptions } from "@basiq-kit/hooks";
import { ConnectButtonView, type ConnectButtonViewProps } from "./ConnectButtonView.js";

/** What `useConsentRedirect` takes, and how the button looks. */
export type ConnectButtonProps = UseConsentRedirectOptions &
  Pick<
    ConnectButtonViewProps,
    "changes" | "children" | "icon" | "isFullWidth" | "size" | "variant" | "render" | "className"
  >;

/**
 * Takes the person to the page where they choose and connect their bank, and says so where it can't.
 * `ConsentReturn` receives them when they come back.
 *
 * @example
 * <ConnectButton returnTo="/accounts" />
 * @example
 * <ConnectButton action="extend" render={(props) => <MyButton {...props} />}>Keep sharing</ConnectButton>
 */
export function ConnectButton(props: ConnectButtonProps) {
  const { changes, children, icon, isFullWidth, size, variant, render, className, ...options } =
    props;
  const redirect = useConsentRedirect(options);
  const { action, connectionId, returnTo, onBeforeRedirect } = options;
  const firstConsent = useConsentRedirect({ returnTo, onBeforeRedirect });
  return (
    <ConnectButtonView
      {...{ redirect, firstConsent, action, connectionId, changes }}
      {...{ icon, isFullWidth, size, variant, render, className }}
    >
      {children}
    </ConnectButtonView>
  );
}
