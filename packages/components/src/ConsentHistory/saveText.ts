/** Long enough for every browser to have read it. */
const KEPT_MS = 60_000;

/** Offers a text file for download. */
export function saveText(text: string, fileName: string, near: Element): void {
  // Windows takes a file without this mark for one of its old encodings.
  const blob = new Blob(["\uFEFF", text], { type: "text/plain;charset=utf-8" });
  const url = URL.createObjectURL(blob);
  const link = near.ownerDocument.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Safari reads it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
