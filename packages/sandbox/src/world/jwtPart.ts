/** One part of a JWT: JSON in base64url. */
export function encodePart(part: unknown): string {
  return btoa(JSON.stringify(part)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The fields of a part that `encodePart` wrote. */
export function decodePart(part: string): object {
  const value: unknown = JSON.parse(atob(part.replaceAll("-", "+").replaceAll("_", "/")));
  return typeof value === "object" && value !== null ? value : {};
}
