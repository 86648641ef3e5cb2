/** The app's own notification. */
declare function toast(words: string): void;
