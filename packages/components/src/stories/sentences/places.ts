const files = import.meta.glob<Readonly<Record<string, unknown>>>("../../*/*Words.ts", {
  eager: true,
});

/** Where words are said: `connectButtonWords.ts` and the keys of the dictionary that it has. */
interface WordsFile {
  readonly name: string;
  readonly keys: readonly string[];
}

const wordsFiles: readonly WordsFile[] = Object.entries(files).flatMap(([path, exported]) =>
  Object.values(exported).flatMap((words) =>
    typeof words === "object" && words !== null
      ? [{ name: /([^/]+)Words\.ts$/.exec(path)?.[1] ?? path, keys: Object.keys(words) }]
      : [],
  ),
);

/** Where a file's name says little to someone who doesn't write code. */
const PLAIN: Readonly<Record<string, string>> = {
  action: "Buttons after a failure",
  ago: "How long ago",
  basic: "Used everywhere",
  blocked: "Why a refresh isn’t possible now",
  connectIntro: "Before connecting",
  consentNotice: "Consent that ends, has ended or changes",
  consentReturn: "Coming back from the bank",
  consentTerm: "Terms of a consent",
  failure: "Why it failed, and what to do",
  failureNotice: "A failure",
  institutionPicker: "Choosing a bank",
  institutionRecovery: "Being notified after an outage",
  jobProgress: "One job’s progress",
  jobReachability: "When a job can’t be followed",
  jobsCheckup: "Check-up of all banks",
  jobsProgress: "Several jobs’ progress",
  mfaPrompt: "The bank’s code, questions or approval",
  phoneHint: "Have your phone ready",
  policyChanges: "What has changed in the terms",
  read: "When something can’t be read",
  refreshFlow: "Refreshing a bank",
  stage: "Banks that are still being tested",
  support: "References for support",
};

/** The place of a dictionary's key, in plain words: the file that has it and least besides. */
export function placeOf(key: string): string {
  const [file] = wordsFiles
    .filter(({ keys }) => keys.includes(key))
    .toSorted((a, b) => a.keys.length - b.keys.length);
  const name = file?.name ?? key;
  return PLAIN[name] ?? sentenceCase(name);
}

/** `consentCard` as “Consent card”. */
const sentenceCase = (name: string) =>
  name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (letter) => letter.toUpperCase());
