/**
 * jsdom draws dialogs but can't open one: as much of it as a test needs that is about what stands in
 * them. Where the focus goes is for a browser to say.
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
