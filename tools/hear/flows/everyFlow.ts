import type { Journey } from "../journey.js";
import { connect, picker, severalBanks } from "./connecting.js";
import { approval, expired, failure, questions, refreshWithCode, wrong } from "./refreshes.js";
import { consent, purge, withdraw } from "./sharing.js";

/** Each flow has a transcript of this name. */
export const FLOWS: Readonly<Record<string, (journey: Journey) => Promise<void>>> = {
  connect,
  "refresh-with-code": refreshWithCode,
  questions,
  approval,
  wrong,
  expired,
  "several-banks": severalBanks,
  consent,
  withdraw,
  purge,
  picker,
  failure,
};
