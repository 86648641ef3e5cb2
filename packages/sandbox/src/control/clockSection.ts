import { html } from "hono/html";
import type { SandboxClock } from "../world/clock.js";
import { isControllable, type ControllableClock } from "../world/controllableClock.js";
import { dayAndTime } from "./timeText.js";

const SKIPS = [
  { label: "10 s", seconds: 10 },
  { label: "1 min", seconds: 60 },
  { label: "1 h", seconds: 3_600 },
  { label: "1 day", seconds: 86_400 },
];

/** The sandbox's time, and its controls. */
export function clockSection(clock: SandboxClock) {
  return html`<section aria-labelledby="clock-title">
    <h2 id="clock-title">Clock</h2>
    <p class="now" id="now" data-live>${dayAndTime(clock.now())}</p>
    ${
      isControllable(clock)
        ? steering(clock)
        : html`<p class="meta">
            This sandbox has a clock that can't be controlled from here. Use
            <code>controllableClock()</code>.
          </p>`
    }
  </section>`;
}

function steering(clock: ControllableClock) {
  return html`<div id="clock-state" data-live tabindex="-1">
      <p>${clock.paused ? "Paused" : "Running"} at ${clock.speed}× real time</p>
      <form method="post" action="/__sandbox/clock/${clock.paused ? "resume" : "pause"}">
        <button id="pause">${clock.paused ? "Resume" : "Pause"}</button>
      </form>
    </div>
    <form class="row" method="post" action="/__sandbox/clock/speed">
      <label>
        Speed
        <input
          name="speed"
          type="number"
          min="0.1"
          max="10000"
          step="any"
          value="${clock.speed}"
          required
        />
      </label>
      <button>Set speed</button>
    </form>
    <form method="post" action="/__sandbox/clock/skip">
      <fieldset class="skips">
        <legend>Skip ahead</legend>
        ${SKIPS.map(
          ({ label, seconds }) =>
            html`<button name="seconds" value="${seconds}">${label}</button> `,
        )}
      </fieldset>
    </form>`;
}
