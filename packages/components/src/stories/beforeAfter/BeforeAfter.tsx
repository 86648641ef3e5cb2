import { useId } from "react";
import type { Screen } from "./screens.js";
import "./beforeAfter.css";

const pictures = import.meta.glob<string>("./before/*.webp", {
  query: "?url",
  import: "default",
  eager: true,
});

export interface BeforeAfterProps {
  readonly screens: readonly Screen[];
}

/** Screens as they were, in a picture, beside what the same stories draw now. */
export function BeforeAfter({ screens }: BeforeAfterProps) {
  return (
    <main className="compare" lang="en-AU" dir="ltr">
      <h1>Before and after</h1>
      <p className="compare__lead">
        The ten screens that were criticised most. Before is a picture. After is drawn by the
        component, so it is always what people see now: use the toolbars above.
      </p>
      {screens.map((screen) => (
        <Pair key={screen.before} screen={screen} />
      ))}
    </main>
  );
}

function Pair({ screen: { name, before, showed, wrong, After } }: { readonly screen: Screen }) {
  const id = useId();
  return (
    <section className="compare__pair" aria-labelledby={id} data-screen={before}>
      <h2 id={id}>{name}</h2>
      <p className="compare__wrong">{wrong}</p>
      <figure>
        <figcaption>Before</figcaption>
        {["light", "dark"].map((theme) => (
          <img
            key={theme}
            data-shown-in={theme}
            src={pictures[`./before/${before}.${theme}.webp`]}
            alt={showed}
            loading="lazy"
          />
        ))}
      </figure>
      <figure>
        <figcaption>After</figcaption>
        <After />
      </figure>
    </section>
  );
}
