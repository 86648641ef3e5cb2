import { Prose } from "./Prose.js";

export interface DoDontProps {
  readonly do: readonly string[];
  readonly dont: readonly string[];
}

/** What to do with a component, beside what not to do. */
export function DoDont(props: DoDontProps) {
  return (
    <div className="do-dont sb-unstyled">
      <Advice heading="Do" kind="do" sentences={props.do} />
      <Advice heading="Don’t" kind="dont" sentences={props.dont} />
    </div>
  );
}

interface AdviceProps {
  readonly heading: string;
  readonly kind: "do" | "dont";
  readonly sentences: readonly string[];
}

function Advice({ heading, kind, sentences }: AdviceProps) {
  return (
    <section data-kind={kind}>
      <h3>{heading}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Prose text={sentence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
