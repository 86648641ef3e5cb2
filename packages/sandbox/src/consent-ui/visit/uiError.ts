import type { ContentfulStatusCode } from "hono/utils/http-status";
import { RuleError, type RuleCode } from "../../world/ruleError.js";

/** An error that a person sees as a page. Nothing is changed, and nobody is sent anywhere. */
export interface ErrorText {
  status: ContentfulStatusCode;
  /** Basiq's code, for the developer of the app. */
  code: string;
  title: string;
  /** What happened and what to do, in a person's words. */
  detail: string;
  /** The same for the developer of the app. */
  developer: string;
}

/** Thrown when a visit can't continue. */
export class UiError extends Error {
  readonly text: ErrorText;

  constructor(text: ErrorText) {
    super(`basiq-kit/sandbox: ${text.developer}`);
    this.name = "UiError";
    this.text = text;
  }
}

/** A parameter of the link is invalid. */
export function badLink(developer: string): UiError {
  return new UiError({
    status: 400,
    code: "parameter-not-valid",
    title: "This link doesn’t work",
    detail:
      "Something in it is wrong or missing. Go back to the app that sent you here and start again.",
    developer,
  });
}

/** The visit needs an active consent, and there is none. */
export function noActiveConsent(): UiError {
  return new UiError({
    status: 400,
    code: "access-denied",
    title: "You have no active consent",
    detail:
      "It has ended, or you haven’t given one yet. Go back to the app and give your consent first.",
    developer: "This action needs an active consent. Send the person here without an action.",
  });
}

/** The link or a form names something that this person doesn't have. */
export function notThere(what: string): UiError {
  return new UiError({
    status: 404,
    code: "resource-not-found",
    title: `We can’t find that ${what}`,
    detail: "It may have been deleted. Go back to the app that sent you here.",
    developer: `There is no such ${what} for this user.`,
  });
}

/** The visit's cookie is missing or has expired. */
export function visitOver(): UiError {
  return new UiError({
    status: 404,
    code: "resource-not-found",
    title: "This visit is over",
    detail:
      "It ended, or it was left open for more than an hour. Go back to the app that sent you here and start again.",
    developer: "The page belongs to no visit of this browser that still goes on.",
  });
}

/** The form wasn't sent by this visit's own pages. */
export function formOfAnotherVisit(): UiError {
  return new UiError({
    status: 403,
    code: "forbidden-access",
    title: "This form can’t be used",
    detail: "It didn’t come from a page of this visit. Go back one page, reload it and try again.",
    developer: "The form’s nonce isn’t this visit’s.",
  });
}

/** What to show for any error; an unexpected one reveals no details. */
export function describeError(error: unknown): ErrorText {
  if (error instanceof UiError) return error.text;
  if (error instanceof RuleError) return ruleText(error.code, error.message);
  return {
    status: 500,
    code: "internal-server-error",
    title: "Something went wrong",
    detail: "Nothing of yours was changed. Go back to the app and try again later.",
    developer: "An unforeseen error of the sandbox.",
  };
}

function ruleText(code: RuleCode, message: string): ErrorText {
  if (code === "no-active-consent") return noActiveConsent().text;
  if (code === "unknown-institution" || code === "method-not-offered")
    return {
      ...notThere("bank").text,
      developer: message.replace("basiq-kit/sandbox: ", ""),
    };
  return { ...badLink(message.replace("basiq-kit/sandbox: ", "")).text };
}
