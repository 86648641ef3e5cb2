/** Fields, buttons and the list of faults. A string, because Vitest imports CSS files as empty. */
export const formStyles = /* css */ `label {
  display: grid;
  gap: 4px;
  font-size: 0.875rem;
}

input,
select,
button {
  width: 100%;
  min-height: 44px;
  padding: 8px 12px;
  border: 1px solid var(--field-line);
  border-radius: 8px;
  font: inherit;
  font-size: 1rem;
  color: var(--text);
  background: var(--surface);
}

button {
  width: auto;
  cursor: pointer;
}

button:hover {
  border-color: var(--text);
}

.primary {
  border-color: var(--accent);
  color: var(--on-accent);
  background: var(--accent);
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

.row {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px;
  align-items: end;
}

.stack {
  display: grid;
  gap: 8px;
}

fieldset {
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
}

legend {
  padding: 0 0 4px;
  font-size: 0.875rem;
}

.skips,
#clock-state {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}

#clock-state {
  align-items: center;
  justify-content: space-between;
}

.fault-form {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px 12px;
  padding-block: 12px;
  border-block: 1px solid var(--hairline);
}

.wide {
  grid-column: 1 / -1;
}

.only-ms,
.only-status {
  display: none;
}

.fault-form:has(option:is([value="latency"], [value="clock-skew"]):checked) .only-ms,
.fault-form:has(option:is([value="server-error"], [value="html-error"]):checked) .only-status {
  display: grid;
}

.faults li {
  display: flex;
  gap: 12px;
  align-items: center;
  justify-content: space-between;
  padding-block: 8px;
  border-block-end: 1px solid var(--hairline);
}

.faults li > div > * {
  display: block;
}

.faults .spent strong {
  color: var(--quiet);
}

#fault-list:has(.faults) {
  display: grid;
  gap: 12px;
}
`;
