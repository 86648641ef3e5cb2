/**
 * The element that has the focus, wherever it is. The document only knows of a shadow root's host, so this looks
 * into the roots around `near`, which may be closed, and into every open one.
 */
export function focusedElement(near: Element): Element | null {
  const root = near.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  if (active !== null) return innermost(active);
  return root instanceof ShadowRoot ? focusedElement(root.host) : null;
}

const innermost = (element: Element): Element => {
  const inner = element.shadowRoot?.activeElement;
  return inner ? innermost(inner) : element;
};

/** Whether the focus got lost, as when the element that had it is removed. */
export function nothingHasFocus(near: Element): boolean {
  const focused = focusedElement(near);
  return focused === null || focused === near.ownerDocument.body;
}

const TYPED_INTO =
  "input, textarea, select, iframe, [contenteditable]:not([contenteditable='false'])";

/** Whether the person may be typing: also in a frame or in another component's closed shadow root. */
export function isTyping(near: Element): boolean {
  const focused = focusedElement(near);
  if (focused === null) return false;
  return focused.matches(TYPED_INTO) || focused.localName.includes("-");
}
