/** Colours, type, surfaces and the page's layout. A string, because Vitest imports CSS files as empty. */
export const baseStyles = /* css */ `:root {
  color-scheme: light dark;
  --accent: light-dark(oklch(0.49 0.15 256), oklch(0.78 0.11 256));
  --on-accent: light-dark(white, oklch(0.2 0.03 256));
  --ground: light-dark(oklch(0.975 0.003 256), oklch(0.18 0.012 256));
  --surface: light-dark(white, oklch(0.225 0.014 256));
  --text: light-dark(oklch(0.24 0.02 256), oklch(0.94 0.006 256));
  --quiet: light-dark(oklch(0.47 0.02 256), oklch(0.75 0.015 256));
  --hairline: light-dark(oklch(0.9 0.006 256), oklch(0.34 0.016 256));
  --field-line: light-dark(oklch(0.62 0.015 256), oklch(0.58 0.02 256));
  --positive: light-dark(oklch(0.46 0.11 152), oklch(0.8 0.12 152));
  --critical: light-dark(oklch(0.49 0.17 27), oklch(0.79 0.11 27));
  --caution-text: light-dark(oklch(0.42 0.09 70), oklch(0.86 0.09 80));
  --caution-tint: light-dark(oklch(0.965 0.035 85), oklch(0.29 0.04 75));
  font:
    1rem/1.5 system-ui,
    sans-serif;
  font-variant-numeric: tabular-nums;
  color: var(--text);
  background: var(--ground);
}

*,
::before,
::after {
  box-sizing: border-box;
}

body {
  max-width: 80rem;
  margin: 0 auto;
  padding: 16px;
}

h1,
h2,
p,
ul,
ol {
  margin: 0;
  padding: 0;
}

ul,
ol {
  list-style: none;
}

h1,
h2 {
  font-size: 1.125rem;
  font-weight: 600;
}

code,
.path,
.method {
  font:
    0.875em/1.5 ui-monospace,
    monospace;
  overflow-wrap: anywhere;
}

.meta,
.time {
  font-size: 0.875rem;
  color: var(--quiet);
}

.empty {
  color: var(--quiet);
}

header {
  display: flex;
  flex-wrap: wrap;
  gap: 12px 24px;
  align-items: center;
  justify-content: space-between;
  padding-block: 4px 16px;
}

.badge {
  padding: 4px 12px;
  border: 1px solid currentcolor;
  border-radius: 8px;
  font-size: 0.875rem;
  color: var(--caution-text);
  background: var(--caution-tint);
}

#said {
  display: block;
  min-height: 1.5rem;
  margin-block-end: 8px;
  font-size: 0.875rem;
}

main,
.steer,
.watch {
  display: grid;
  gap: 16px;
  align-items: start;
  /* A long path may not widen the page. */
  grid-template-columns: minmax(0, 1fr);
}

@media (width >= 56rem) {
  main {
    grid-template-columns: 20rem minmax(0, 1fr);
  }
}

section,
.refusal {
  display: grid;
  gap: 12px;
  grid-template-columns: minmax(0, 1fr);
  padding: 16px;
  border: 1px solid var(--hairline);
  border-radius: 12px;
  background: var(--surface);
}

.now {
  font-size: 1.125rem;
  font-weight: 600;
}
`;
