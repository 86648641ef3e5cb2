/**
 * Opens and closes dialogs in jsdom, which draws them but has no `showModal`. It is enough for tests of
 * their content; where the focus goes is tested in a browser.
 */
export function openDialogsInJsdom() {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
}
