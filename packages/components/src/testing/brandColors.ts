/** The colours that the sandbox's banks have, by name, for banks that a story makes up itself. */
export const BRAND_COLORS: Readonly<Record<string, string>> = {
  Hooli: "#0a58ca",
  "Pied Piper Bank": "#107c38",
  "Nucleus Bank": "#5b2a86",
  HooliGov: "#00693e",
  "Raviga Mutual": "#b3261e",
};
