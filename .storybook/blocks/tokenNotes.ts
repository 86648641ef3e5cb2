/** What each property of the app's does, in a sentence. */
export const tokenNotes: Readonly<Record<string, string>> = {
  "--bk-accent": "Main buttons, progress, focus rings; every tint and line of it is mixed from it.",
  "--bk-on-accent": "Text on the accent. Without it, black or white: whichever reads better.",
  "--bk-surface": "Behind a card. Without it, the app shows through.",
  "--bk-surface-raised": "Behind what stands above the page: dialogs.",
  "--bk-text-raised": "Text on what stands above the page.",
  "--bk-field": "Behind a field.",
  "--bk-field-text": "Text in a field.",
  "--bk-radius": "Corners of cards and dialogs.",
  "--bk-radius-control": "Corners of buttons and fields.",
  "--bk-control-height": "Height of buttons and fields: 44 px is what a finger needs.",
};
