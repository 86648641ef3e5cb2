/** A size in bytes, as people read it: `418 kB`, `2.4 MB`. */
export function fileSize(locale: string, bytes: number): string {
  const [value, unit] =
    bytes < 1_000
      ? [bytes, "byte"]
      : bytes < 1_000_000
        ? [bytes / 1_000, "kilobyte"]
        : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: unit === "megabyte" && value < 10 ? 1 : 0,
  }).format(value);
}
