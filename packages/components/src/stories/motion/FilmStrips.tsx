import { useState } from "react";
import { Button } from "../../ui/Button.js";
import { type Motion, motions } from "./motions.js";
import "./motion.css";

/** Each motion in five frames that stand still, the motion itself to play, and what stays without it. */
export function FilmStrips() {
  return (
    <div className="bk films" lang="en-AU" dir="ltr">
      {motions.map((motion) => (
        <FilmStrip key={motion.name} motion={motion} />
      ))}
    </div>
  );
}

function FilmStrip({ motion: { name, means, reduced, part } }: { readonly motion: Motion }) {
  const [plays, setPlays] = useState(0);
  return (
    <section className="film">
      <h2 className="bk-title">{name}</h2>
      <p className="bk-text">{means}</p>
      <ol className="film__frames">
        {[0, 25, 50, 75, 100].map((percent) => (
          <li key={percent}>
            <div className="film__frame" ref={(frame) => hold(frame, percent / 100)}>
              {part}
            </div>
            <p className="bk-meta">{`${percent} %`}</p>
          </li>
        ))}
        <li>
          <div className="film__frame" key={plays} data-plays={plays}>
            {part}
          </div>
          <p className="bk-meta">Itself</p>
        </li>
      </ol>
      <div className="film__foot">
        <Button
          onClick={() => setPlays((before) => before + 1)}
        >{`Play ${name.toLowerCase()}`}</Button>
        <p className="bk-meta">{`With reduced motion: ${reduced}`}</p>
      </div>
    </section>
  );
}

/**
 * Stops what moves in a frame at a part of its motion. It takes a second here, and so shows its frames to somebody who
 * prefers reduced motion as well, for whom it takes no time: nothing moves in a picture.
 */
function hold(frame: HTMLElement | null, part: number): void {
  for (const each of frame?.querySelectorAll<HTMLElement>("*") ?? []) {
    if (getComputedStyle(each).animationName === "none") continue;
    each.style.animationPlayState = "paused";
    each.style.animationFillMode = "both";
    each.style.animationDuration = "1s";
    each.style.animationDelay = `${-part}s`;
  }
}
