import type { ConnectorState } from "@basiq-kit/hooks";
import { type OfBank, start } from "../copy/bankName.js";
import { type StageWords, stageWords } from "../failures/stageWords.js";

/** What keeps a bank from working as usual. */
export type ConnectorTrouble = Exclude<ConnectorState["status"], "operational" | "unknown">;

/** What happens at a bank, and what that means for the person. */
export interface TroubleCopy {
  readonly what: OfBank;
  readonly next: OfBank;
}

/** The words for how well a bank can be reached. */
export interface ConnectorCopy {
  /** Each status in a word or two. */
  readonly badge: Readonly<Record<ConnectorState["status"], string>>;
  readonly trouble: Readonly<Record<ConnectorTrouble, TroubleCopy>>;
  /** In a place that is held for a notice, while there is none to give. */
  readonly working: OfBank;
}

export interface ConnectorStatusWords extends StageWords {
  readonly connector: ConnectorCopy;
}

const connector: ConnectorCopy = {
  badge: {
    operational: "Working",
    degraded: "Slower than usual",
    "partial-outage": "Some problems",
    "major-outage": "Outage",
    maintenance: "Maintenance",
    unknown: "No known problems",
  },
  working: (bank) => `${start(bank)} is working.`,
  trouble: {
    degraded: {
      what: (bank) => `${start(bank)} is slower than usual.`,
      next: () => "You can continue. It may take a few minutes longer.",
    },
    "partial-outage": {
      what: (bank) => `${start(bank)} isn’t working for some people.`,
      next: () => "You can still continue. If it doesn’t work, come back later.",
    },
    "major-outage": {
      what: (bank) => `${start(bank)} has an outage that affects many people.`,
      next: (bank) => `There’s nothing you need to do until ${bank} is working again.`,
    },
    maintenance: {
      what: (bank) => `${start(bank)} is doing maintenance.`,
      next: () => "You can still continue. If it doesn’t work, come back in a few hours.",
    },
  },
};

export const connectorStatusWords: ConnectorStatusWords = { ...stageWords, connector };
