import type { BasiqCopy } from "./copy.js";

const start = (bank: string) => bank.charAt(0).toUpperCase() + bank.slice(1);

/** Australian English: the person's words, who acts, no blame. */
export const enAU: BasiqCopy = {
  locale: "en-AU",
  yourBank: "your bank",
  bankSays: (bank) => `${start(bank)} says:`,
  reference: (id) => `Reference for support: ${id}`,
  job: {
    title: {
      connect: (bank) => `Connecting ${bank}`,
      refresh: (bank) => `Refreshing ${bank}`,
      update: (bank) => `Updating ${bank}`,
    },
    doneTitle: {
      connect: (bank) => `${start(bank)} is connected`,
      refresh: (bank) => `${start(bank)} is up to date`,
      update: (bank) => `${start(bank)} is updated`,
    },
    failedTitle: {
      connect: (bank) => `${start(bank)} isn’t connected`,
      refresh: (bank) => `${start(bank)} wasn’t refreshed`,
      update: (bank) => `${start(bank)} wasn’t updated`,
    },
    loading: "Getting ready",
    waiting: "Waiting to start",
    progress: "Progress",
    stepOf: (position, count) => `Step ${position} of ${count}`,
    timeLeft: (duration) =>
      duration === undefined ? "A few seconds left" : `About ${duration} left`,
    almostThere: "Any moment now",
    slow: "Taking longer than usual",
    needsYou: (bank) => `${start(bank)} is waiting for you`,
    done: "Done",
    stopped: "Stopped",
    stepStatus: {
      pending: "not started",
      active: "in progress",
      "needs-answer": "needs you",
      delayed: "waiting for the bank",
      done: "done",
      failed: "failed",
      "not-reached": "not reached",
    },
    verify: {
      ahead: (bank) => `Sign in to ${bank}`,
      running: (bank) => `Signing in to ${bank}`,
      done: (bank) => `Signed in to ${bank}`,
    },
    challenge: {
      ahead: () => "Security check",
      running: () => "Checking it’s you",
      done: () => "Security check passed",
    },
    accounts: {
      ahead: () => "Fetch accounts",
      running: () => "Fetching accounts",
      done: () => "Fetched accounts",
    },
    transactions: {
      ahead: () => "Fetch transactions",
      running: () => "Fetching transactions",
      done: () => "Fetched transactions",
    },
    statements: {
      ahead: () => "Fetch statements",
      running: () => "Fetching statements",
      done: () => "Fetched statements",
    },
    report: {
      ahead: () => "Write the report",
      running: () => "Writing the report",
      done: () => "Wrote the report",
    },
    other: {
      ahead: () => "Finish up",
      running: () => "Finishing up",
      done: () => "Finished up",
    },
  },
  reachability: {
    retrying: "No connection to the service. Trying again.",
    offline: "You’re offline. This goes on when you’re back.",
    stopped: "We can’t follow this any more. It may still finish by itself.",
    signedOut: "You’ve been signed out. Sign in again to follow this.",
    unreadable: "We can’t show how this is going. Try again, or come back later.",
    tryAgain: "Try again",
  },
  failure: {
    "wrong-credentials": {
      what: (bank) => `${start(bank)} didn’t accept the sign-in details it was given.`,
      next: () => "Update them, and we’ll try again.",
    },
    "account-locked": {
      what: (bank) => `${start(bank)} has locked this account.`,
      next: (bank) => `Unlock it with ${bank} first, then try again here.`,
    },
    "mfa-not-supported": {
      what: (bank) => `${start(bank)} asks for a kind of security check that isn’t supported yet.`,
      next: () => "Contact support and we’ll look for another way.",
    },
    "action-needed-at-bank": {
      what: (bank) => `${start(bank)} needs something from you before it shares your accounts.`,
      next: (bank) => `Sign in to ${bank}, finish what it asks for, then try again here.`,
    },
    "declined-at-bank": {
      what: (bank) => `Sharing wasn’t approved at ${bank}.`,
      next: () => "If you didn’t mean to stop, try again.",
    },
    "bank-unavailable": {
      what: (bank) => `${start(bank)} is having problems. Nothing is wrong with your details.`,
      next: () => "Wait about 10 minutes, then try again.",
    },
    "bank-outage": {
      what: (bank) => `${start(bank)} has an outage that affects many people.`,
      next: (bank) => `There’s nothing you need to do. Come back when ${bank} is working again.`,
    },
    "retried-by-basiq": {
      what: (bank) => `${start(bank)} isn’t available now.`,
      next: () => "We’ll keep trying for up to 7 days. You can leave this page.",
    },
    "challenge-ran-out": {
      what: (bank) => `${start(bank)} didn’t get an answer in time.`,
      next: () => "Try again when you have your phone ready.",
    },
    "took-too-long": {
      what: (bank) => `${start(bank)} took too long to answer.`,
      next: () => "Try again.",
    },
    "consent-ended": {
      what: (bank) => `Your consent to share data from ${bank} has ended.`,
      next: () => "Give consent again to go on.",
    },
    "connection-ended": {
      what: (bank) => `The connection to ${bank} no longer works.`,
      next: () => "Sign in to it again to set it up anew.",
    },
    "bank-not-supported": {
      what: (bank) => `${start(bank)} can’t be reached this way at the moment.`,
      next: () => "Contact support to find another way.",
    },
    "too-many-requests": {
      what: (bank) => `${start(bank)} was asked too often in a short time.`,
      next: () => "Wait about 10 minutes, then try again.",
    },
    "app-misconfigured": {
      what: () => "Something on our side isn’t set up right. Your accounts are safe.",
      next: () => "We’ve noted it. Come back later.",
    },
    unknown: {
      what: () => "Something stopped this from finishing.",
      next: () => "Contact support with the reference below.",
    },
  },
  action: {
    updateCredentials: "Update sign-in details",
    retry: "Try again",
    giveConsent: "Give consent again",
    contactSupport: "Contact support",
  },
  mfa: {
    codeTitle: (bank) => `${start(bank)} wants a code`,
    questionTitle: (bank, count) =>
      count === 1 ? `${start(bank)} has a question` : `${start(bank)} has ${count} questions`,
    confirmTitle: (bank) => `Approve this in ${bank}’s app`,
    codeWhy: () => "It makes sure that it’s you who is refreshing your accounts.",
    questionWhy: () => "Your answers make sure that it’s you who is refreshing your accounts.",
    confirmWhy: () => "Open the app on your phone, approve the request, then come back here.",
    codeLabel: (bank) => `Code from ${bank}`,
    sendCode: "Send code",
    sendAnswers: (count) => (count === 1 ? "Send answer" : "Send answers"),
    confirm: "I’ve approved it",
    notNow: "Not now",
    answerNow: "Answer now",
    stillWaiting: (bank) => `${start(bank)} is still waiting for your answer.`,
    timeLeft: (duration) =>
      duration === undefined ? "A few seconds left" : `About ${duration} left`,
    checking: (bank) => `Checking with ${bank}`,
    accepted: "Accepted. Carrying on.",
    emptyCode: (bank) => `Enter the code that ${bank} sent you.`,
    emptyAnswer: "Answer this question.",
    rejectedCode: (bank) => `${start(bank)} didn’t accept that code. Check it and enter it again.`,
    rejectedAnswers: (bank, count) =>
      count === 1
        ? `${start(bank)} didn’t accept that answer. Check it and enter it again.`
        : `${start(bank)} didn’t accept those answers. Check them and enter them again.`,
    rejectedConfirm: (bank) =>
      `${start(bank)} hasn’t seen your approval yet. Approve it in the app, then try again.`,
    notSent: "We couldn’t send that. Wait a moment, then try again.",
    expired: (kind) =>
      kind === "code" ? "That code has run out." : "The time to answer has run out.",
    newCode: (kind) => (kind === "code" ? "Get a new code" : "Start again"),
    unconfirmedLooking: (bank) =>
      `The connection dropped. Checking whether ${bank} got your answer.`,
    unconfirmed: (bank, kind) =>
      kind === "confirm"
        ? `The connection dropped, and ${bank} is still waiting. Try again.`
        : `The connection dropped, and ${bank} is still waiting. Enter it again, and send it if it’s still valid.`,
    refused: (bank) =>
      `This request doesn’t look like it comes from ${bank}, so nothing was sent. Contact support.`,
  },
};
