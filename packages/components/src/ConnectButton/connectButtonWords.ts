import { type BasicWords, basicWords } from "../copy/basicWords.js";
import type { ConsentAction } from "@basiq-kit/hooks";

/** The words of the button that leads to the bank, and those beneath it. */
export interface ConnectCopy {
  /** The button's own words, by what it is for; `repair` is for one connection. */
  readonly label: Readonly<Record<ConsentAction | "repair", string>>;
  readonly preparing: string;
  readonly leaving: string;
  /** What may be lost; how many connections there are is not always known. */
  readonly updateWarning: (connections: number | undefined, termsChanged: boolean) => string;
  /** The terms have changed, and nobody has said here what is different. */
  readonly changesUnknown: string;
  readonly updateConfirm: string;
  readonly notNow: string;
  readonly noActiveConsent: string;
  readonly storageBlocked: string;
  readonly notSaved: string;
  readonly unreachable: string;
  /** The server has named a time: until then nothing else can be done. */
  readonly later: (when: string) => string;
  readonly signedOut: string;
  readonly personChanged: string;
  readonly misconfigured: string;
  /** The connection that was to be updated isn’t there any more. */
  readonly notFound: string;
  /** Why isn’t known, so it may work the next time. */
  readonly notDone: string;
}

export interface ConnectButtonWords extends BasicWords {
  readonly connect: ConnectCopy;
}

const yourConnections = (count: number) => (count === 1 ? "your bank" : `all ${count} connections`);

const connect: ConnectCopy = {
  label: {
    connect: "Connect your bank",
    repair: "Update this connection",
    extend: "Extend your consent",
    reauthorise: "Renew your connections",
    update: "Update your consent",
    manage: "Manage what you share",
  },
  preparing: "Getting ready",
  leaving: "Opening Basiq’s page",
  updateWarning(connections, termsChanged) {
    if (connections === 0) return "No banks are connected now, so nothing is lost.";
    const lost = connections === undefined ? "all your banks" : yourConnections(connections);
    return termsChanged
      ? `The terms have changed. Updating disconnects ${lost}. You can then connect again.`
      : `If the terms have changed, updating may disconnect ${lost}. You can then connect again.`;
  },
  changesUnknown:
    "We can’t show here what is different. Read what you’re asked for before you agree.",
  updateConfirm: "Update consent",
  notNow: "Not now",
  noActiveConsent: "You have no active consent. Connect your bank to give it again.",
  storageBlocked:
    "Your browser blocks this site’s data. Allow cookies and site data, then try again.",
  notSaved: "We couldn’t save this step. Try again.",
  unreachable: "We can’t reach the service now. Try again.",
  later: (when) => `We can’t reach the service now. Try again from ${when}.`,
  signedOut: "You’ve been signed out. Sign in again to continue.",
  personChanged: "Someone else has signed in here. Reload this page.",
  misconfigured: "We have a problem on our side. You haven’t done anything wrong. Come back later.",
  notFound: "We couldn’t find this connection. It may have been removed.",
  notDone: "We couldn’t open Basiq’s page. Try again.",
};

export const connectButtonWords: ConnectButtonWords = { ...basicWords, connect };
