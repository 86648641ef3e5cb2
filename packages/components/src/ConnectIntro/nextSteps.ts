import type { PickerInstitution } from "@basiq-kit/hooks";
import {
  bankIcon,
  type IconShape,
  infoIcon,
  leaveIcon,
  phoneIcon,
  returnIcon,
} from "../ui/icons.js";
import type { ConnectIntroWords } from "./connectIntroWords.js";

/** The bank that will be connected; what the picker chose is one. */
export type IntroInstitution = Pick<PickerInstitution, "id" | "name"> &
  Partial<Pick<PickerInstitution, "logoUrl" | "brandColor" | "methods">>;

export interface NextStep {
  readonly icon: IconShape;
  readonly words: string;
}

export interface NextStepsOptions {
  readonly appName: string;
  readonly institution: IntroInstitution | undefined;
  /** Their consent is valid, so that they aren't asked for it. */
  readonly isAgreed: boolean;
  readonly businessAccounts: boolean;
}

/** What happens once the person leaves, in its order. */
export function nextSteps(options: NextStepsOptions, copy: ConnectIntroWords): readonly NextStep[] {
  const { appName, institution, isAgreed, businessAccounts } = options;
  const { connectIntro: words, yourBank } = copy;
  const bank = institution?.name ?? yourBank;
  const page = pageWords(isAgreed, institution !== undefined, words);
  const phone = phoneWords(institution?.methods, bank, copy);
  const byOpenBanking = institution?.methods?.some(isOpenBanking) ?? true;
  return [
    ...(page === undefined ? [] : [{ icon: leaveIcon, words: page }]),
    { icon: bankIcon, words: words.signIn(bank, appName) },
    ...(phone === undefined ? [] : [{ icon: phoneIcon, words: phone }]),
    // Only in open banking does a bank have to be told who may share.
    ...(businessAccounts && byOpenBanking ? [{ icon: infoIcon, words: words.business }] : []),
    { icon: returnIcon, words: words.back(appName) },
  ];
}

function pageWords(
  isAgreed: boolean,
  isChosen: boolean,
  words: ConnectIntroWords["connectIntro"],
): string | undefined {
  if (isAgreed) return isChosen ? undefined : words.choose;
  return isChosen ? words.agree : words.agreeAndChoose;
}

/** Nothing where the bank asks for a password alone, however it is connected. */
function phoneWords(
  methods: IntroInstitution["methods"],
  bank: string,
  { phone }: ConnectIntroWords,
): string | undefined {
  // What is known of open banking is that a refresh asks for nothing: the first sign-in may.
  const asks = methods?.map((one) => (isOpenBanking(one) ? "unknown" : one.asksForPerson)) ?? [];
  if (asks.length > 0 && asks.every((one) => one === "never")) return undefined;
  const isSure = asks.length > 0 && asks.every((one) => one === "always");
  return phone[isSure ? "always" : "sometimes"](bank);
}

const isOpenBanking = ({ method }: PickerInstitution["methods"][number]) =>
  method === "openbanking";
