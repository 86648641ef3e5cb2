/** The app's own. */
declare const session: { user: { id: string } };
declare function report(words: string): void;
