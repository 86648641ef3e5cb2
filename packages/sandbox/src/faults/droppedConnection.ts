/** What `fetch` rejects with when the connection breaks. Adapters turn it into a broken connection of their own. */
export class DroppedConnection extends TypeError {
  constructor() {
    super("basiq-kit/sandbox: fetch failed: the connection was dropped, as a fault rule asks.");
    this.name = "TypeError";
  }
}
