/** Throws an error that says what is wrong with a state, and where. */
export function refuse(path: string, expected: string): never {
  throw new TypeError(
    `basiq-kit/sandbox: this state can't be used: ${path} must be ${expected}. Pass what exportState returned, unchanged.`,
  );
}
