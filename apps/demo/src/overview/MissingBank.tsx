import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { MissingBank as Answer } from "../../server/missingBanks.js";
import { callBackend } from "../backend/callBackend.js";

export interface MissingBankProps {
  /** What the person was looking for. */
  readonly search: string;
  readonly onBack: () => void;
}

/** Takes down which bank somebody misses. */
export function MissingBank({ search, onBack }: MissingBankProps) {
  const [name, setName] = useState(search);
  const tell = useMutation({
    mutationFn: () => callBackend<Answer>("POST", "missing-banks", { name }),
  });
  function send(event: SubmitEvent) {
    event.preventDefault();
    if (!tell.isPending) tell.mutate();
  }
  if (tell.isSuccess)
    return (
      <div className="add__chosen">
        <Title key="thanks">Thank you</Title>
        <p className="quiet">{thanks(tell.data)}</p>
        <div className="add__ways">
          <button type="button" className="button" onClick={onBack}>
            Find another bank
          </button>
        </div>
      </div>
    );
  return (
    <form className="add__chosen" aria-labelledby="missing" onSubmit={send}>
      <Title key="question" id="missing">
        Which bank is missing?
      </Title>
      <label className="field">
        <span>The bank’s name</span>
        <input
          value={name}
          required
          minLength={2}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      {tell.isError && <p role="alert">We couldn’t take that down. Try again.</p>}
      <div className="add__ways">
        <button type="submit" className="button" aria-disabled={tell.isPending}>
          Tell Ledgerbird
        </button>
        <button type="button" className="button" onClick={onBack}>
          Not now
        </button>
      </div>
    </form>
  );
}

/** Takes the focus, because the pressed button is removed. */
function Title({ id, children }: { readonly id?: string; readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}

function thanks({ name, people }: Answer): string {
  return people === 1
    ? `You’re the first to ask for ${name}.`
    : `${people} people have asked for ${name}.`;
}
