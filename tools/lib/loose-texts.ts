/**
 * The texts of the kit's components, at or below a node, that React changes in place. A text that is the only
 * child of its element isn't among them: React sets that element's `textContent`, and keeps no node.
 *
 * A browser's translation replaces text nodes with elements of its own. React goes on changing the nodes that it
 * knows, so nobody sees the new words, and it throws when it removes one.
 *
 * It uses nothing outside itself, so that a test can also run it in a page.
 *
 * @param within Only texts inside such elements count.
 */
export function looseTexts(root: Node, within = ".bk"): string[] {
  /** React marks the nodes that it keeps. */
  const isReacts = (node: Node) => Object.keys(node).some((key) => key.startsWith("__reactFiber$"));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node: Node | null = root; node !== null; node = walker.nextNode())
    if (node instanceof Text && isReacts(node) && node.data.trim() !== "")
      if (node.parentElement?.closest(within)) found.push(node.data);
  return found;
}

/** Collects such texts from now on, also those that are gone again by the end of a test. */
export function watchLooseTexts(within?: string) {
  const found = new Set<string>();
  const collect = (records: readonly MutationRecord[]) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) for (const text of looseTexts(node, within)) found.add(text);
  };
  const observer = new MutationObserver(collect);
  observer.observe(document, { childList: true, subtree: true });
  return {
    /** Those since the last call. */
    take() {
      collect(observer.takeRecords());
      const texts = [...found];
      found.clear();
      return texts;
    },
    stop: () => observer.disconnect(),
  };
}
