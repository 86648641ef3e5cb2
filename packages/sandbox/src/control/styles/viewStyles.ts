/** Jobs and tables. A string, because Vitest imports CSS files as empty. */
export const viewStyles = /* css */ `.jobs > li {
  display: grid;
  gap: 4px;
  padding-block: 8px;
  border-block-end: 1px solid var(--hairline);
}

.jobs > li:last-child {
  border: 0;
}

.jobs .meta {
  margin-inline-start: 8px;
}

.steps {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  font-size: 0.875rem;
}

.steps li {
  display: flex;
  gap: 4px;
  align-items: center;
}

.steps .pending {
  color: var(--quiet);
}

.steps .failed {
  color: var(--critical);
}

.sheet {
  position: absolute;
  width: 0;
  height: 0;
}

.glyph {
  flex: none;
  width: 20px;
  height: 20px;
  fill: none;
  stroke: currentcolor;
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.glyph.in-progress {
  color: var(--accent);
}

.glyph.success {
  color: var(--positive);
}

.fill {
  fill: currentcolor;
}

/* Tables */

.scroll {
  overflow: auto;
  max-height: 26rem;
  border-radius: 8px;
}

table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.875rem;
}

th {
  position: sticky;
  inset-block-start: 0;
  font-weight: 600;
  background: var(--surface);
}

th,
td {
  padding: 6px 12px 6px 0;
  border-block-end: 1px solid var(--hairline);
  text-align: start;
  vertical-align: top;
}

tr:last-child td {
  border: 0;
}

.time,
.status {
  white-space: nowrap;
}

.method {
  color: var(--quiet);
}

.good {
  color: var(--positive);
}

.bad {
  color: var(--critical);
}

td.path {
  min-width: 14rem;
}

td code {
  white-space: nowrap;
}

.struck {
  display: block;
  color: var(--caution-text);
}
`;
