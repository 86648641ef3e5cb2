/**
 * Moves the focus to where the person acts next, with its ring. After a mouse click browsers draw none where a script
 * sets the focus (`:focus-visible`), and WebKit draws none even after the next key. But the person didn't choose that
 * place, and has to see it.
 */
export function focusVisibly(element: HTMLElement | null | undefined): void {
  if (!element) return;
  // The stylesheet draws the ring at this attribute.
  element.dataset["bkFocused"] = "";
  element.addEventListener("blur", () => delete element.dataset["bkFocused"], { once: true });
  // Firefox and Safari draw it by themselves then, also on an app's own buttons. Chromium doesn't know the option.
  element.focus({ focusVisible: true });
}

/**
 * Moves the focus to what only holds the place of something that was removed, so that the next Tab continues from there.
 * There is nothing to press, so the browser decides whether a ring helps: after a key it does.
 */
export function holdFocus(element: HTMLElement | null | undefined): void {
  // Not before: a dialog would open with the focus on its title, and screen readers would miss where it goes next.
  if (element?.tabIndex === -1) element.tabIndex = -1;
  element?.focus();
}
