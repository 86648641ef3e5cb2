/** How far a bar is drawn, in percent, which is only seen; `null` while nobody knows. */
export function drawnValue(bar: Element): string | null {
  const done = bar.querySelector<HTMLElement>(".bk-bar__done");
  return done && String(Math.round(Number(done.style.getPropertyValue("--_value")) * 100));
}
