import { useEffect, useState } from "react";

const THEMES = [
  { id: "", label: "As the system" },
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
];

/** Light or dark, until the page is left. */
export function ThemeChoice() {
  const [theme, setTheme] = useState("");
  useEffect(() => {
    document.documentElement.dataset["scheme"] = theme;
  }, [theme]);
  return (
    <label className="field">
      <span>Theme</span>
      <select value={theme} onChange={({ target }) => setTheme(target.value)}>
        {THEMES.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
