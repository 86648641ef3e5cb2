import type { CanRefresh } from "./canRefresh.js";
import type { ConnectionState } from "./connectionState.js";
import type { Guidance, GuidanceAction } from "./guidance.js";

/**
 * What the cards of the connections that a failure may be of offer: that of the one that helps first. Where sign-in
 * details or an approval are needed, that is a card that asks for them.
 */
export function cardsCanRefresh(
  cards: readonly Pick<ConnectionState, "canRefresh">[],
  action: GuidanceAction,
): CanRefresh {
  const offers = cards.map(({ canRefresh }) => canRefresh);
  const rank = (offer: CanRefresh) => rankOf(offer, needsRepair(action));
  const [first = ENDED] = offers.toSorted((a, b) => rank(a) - rank(b) || untilOf(a) - untilOf(b));
  return first;
}

/**
 * What to do about a failure that may be of any of several connections: no card knows of it, so there is no pause but
 * that of the cards.
 */
export function guidanceOfCards(guidance: Guidance, canRefresh: CanRefresh): Guidance {
  const { type } = guidance.action;
  if (type !== "retry" && type !== "retry-later") return guidance;
  if (!canRefresh.allowed && canRefresh.reason === "major-outage")
    return { ...guidance, who: "institution", action: { type: "wait" } };
  return "until" in canRefresh
    ? { ...guidance, action: { type: "retry-later", retryAt: canRefresh.until } }
    : { ...guidance, action: { type: "retry" } };
}

const ENDED: CanRefresh = { allowed: false, reason: "ended" };

function needsRepair({ type }: GuidanceAction): boolean {
  return type === "update-credentials" || type === "reauthorise" || type === "give-consent";
}

function rankOf(offer: CanRefresh, isRepairFirst: boolean): number {
  if (offer.allowed) return 1;
  if ("until" in offer) return 2;
  const { reason } = offer;
  switch (reason) {
    case "cause-not-cleared":
      return isRepairFirst ? 0 : 3;
    case "job-running":
      return 4;
    case "major-outage":
      return 5;
    case "needs-support":
    case "uploaded-statement":
    case "not-active":
    case "ended":
      return 6;
    default:
      return reason satisfies never;
  }
}

function untilOf(offer: CanRefresh): number {
  return "until" in offer ? offer.until : 0;
}
