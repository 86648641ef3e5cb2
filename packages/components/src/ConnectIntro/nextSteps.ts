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
  /** `undefined` while nobody knows. */
  readonly words: string | undefined;
  /** What may stand here: the longest takes its room from the first paint on. */
  readonly room: readonly [string, string?];
}

export interface NextStepsOptions {
  readonly appName: string;
  readonly institution: IntroInstitution | undefined;
  /** Their consent is valid, so that they aren't asked for it; `undefined` while nobody knows. */
  readonly isAgreed: boolean | undefined;
  readonly businessAccounts: boolean;
}

/** What happens once the person leaves, in its order. */
export function nextSteps(options: NextStepsOptions, copy: ConnectIntroWords): readonly NextStep[] {
  const { appName, institution, isAgreed, businessAccounts } = options;
  const { connectIntro: words, yourBank } = copy;
  const bank = institution?.name ?? yourBank;
  const phone = phoneWords(institution?.methods, bank, copy);
  const byOpenBanking = institution?.methods?.some(isOpenBanking) ?? true;
  return [
    pageStep(isAgreed, institution !== undefined, words),
    step(bankIcon, words.signIn(bank, appName)),
    ...(phone === undefined ? [] : [step(phoneIcon, phone)]),
    // Only in open banking does a bank have to be told who may share.
    ...(businessAccounts && byOpenBanking ? [step(infoIcon, words.business)] : []),
    step(returnIcon, words.back(appName)),
  ];
}

const step = (icon: IconShape, words: string): NextStep => ({ icon, words, room: [words] });

/** The page where they agree, choose, or just set out from. */
function pageStep(
  isAgreed: boolean | undefined,
  isChosen: boolean,
  words: ConnectIntroWords["connectIntro"],
): NextStep {
  const agrees = isChosen ? words.agree : words.agreeAndChoose;
  const agreed = isChosen ? words.go : words.choose;
  const said = isAgreed ? agreed : agrees;
  return {
    icon: leaveIcon,
    words: isAgreed === undefined ? undefined : said,
    room: [agrees, agreed],
  };
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
