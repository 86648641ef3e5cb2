import { useEffect } from "react";

// Bundlers replace `process.env.NODE_ENV`. Without a bundler a browser has no `process`.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

let isNoticed = false;

/**
 * Writes to the console, in development and once for a page, that the CSS around the kit spoils it, with the line that
 * repairs it. An app in production doesn't load what looks.
 */
export function useStylingNotice(): void {
  useEffect(() => {
    if (isNoticed || !isDevelopment()) return;
    void look();
  }, []);
}

async function look(): Promise<void> {
  const { noticeStyling } = await import("./noticeStyling.js");
  // oxlint-disable-next-line eslint/no-restricted-globals -- a page's CSS doesn't reach a shadow root, and can't spoil it
  isNoticed ||= noticeStyling(document);
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV === "development";
  } catch {
    return false;
  }
}
