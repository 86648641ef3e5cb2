/** What a caller's `fetch` rejects with when the connection broke. Doors turn it into a broken connection of theirs. */
export class DroppedConnection extends TypeError {
  constructor() {
    super("basiq-kit/sandbox: fetch failed: the connection was dropped, as a fault rule asks.");
    this.name = "TypeError";
  }
}
