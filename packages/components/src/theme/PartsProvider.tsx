"use client";

import {
  type ButtonHTMLAttributes,
  createContext,
  type ReactElement,
  type ReactNode,
  type Ref,
  useContext,
} from "react";

/** The props of a button of the kit. Spread all of them, or the button loses its state and its focus. */
export interface ButtonPartProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly ref: Ref<HTMLButtonElement>;
  readonly "data-variant": "primary" | "secondary" | "quiet" | "danger";
}

export interface Parts {
  /** Draws every button of the components as the app's own. @default the kit's */
  readonly button?: (props: ButtonPartProps) => ReactElement;
  /**
   * Leads to the app's own sign-in: the button for it appears where someone has been signed out, and nothing
   * else can help. @default there is no such button
   */
  readonly onSignIn?: () => void;
}

const PartsContext = createContext<Parts>({});

export interface PartsProviderProps {
  /** What the app draws itself. */
  readonly parts: Parts;
  readonly children?: ReactNode;
}

/**
 * Draws the buttons of the components below it with the app's own design system.
 *
 * @example
 * <PartsProvider parts={{ button: (props) => <MyButton {...props} /> }}>…</PartsProvider>
 */
export function PartsProvider({ parts, children }: PartsProviderProps) {
  return <PartsContext.Provider value={parts}>{children}</PartsContext.Provider>;
}

/** What the app draws itself here. */
export function useParts(): Parts {
  return useContext(PartsContext);
}
