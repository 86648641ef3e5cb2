/** What is said of the failures of the last days that nothing has put right since. */
export interface CheckupCopy {
  readonly title: (count: number) => string;
  readonly clear: string;
  readonly failedOn: (when: string) => string;
  /** A button's name for screen readers, where several say the same. */
  readonly actionFor: (label: string, bank: string) => string;
  readonly dismiss: (bank: string) => string;
}

export const checkupEnAU: CheckupCopy = {
  title: (count) => (count === 1 ? "1 bank needs a look" : `${count} banks need a look`),
  clear: "All your banks are up to date",
  failedOn: (when) => `Last tried on ${when}`,
  actionFor: (label, bank) => `${label}, ${bank}`,
  dismiss: (bank) => `Hide ${bank}`,
};
