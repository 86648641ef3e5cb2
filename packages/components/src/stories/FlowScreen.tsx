import type { World } from "@basiq-kit/sandbox/testing";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../ui/Button.js";
import { approvedUrl, cancelledUrl, maskedUrl } from "./returnUrl.js";

export interface FlowScreenProps {
  readonly world: World;
  /** The app's screen. It mounts again when the person comes back, as after a page load. */
  readonly children: ReactNode;
}

/** An app's screen that a redirect leads away from, and back to. */
export function FlowScreen({ world, children }: FlowScreenProps) {
  const [leftFor, setLeftFor] = useState<string>();
  const [visit, setVisit] = useState(0);

  useEffect(() => world.page.onNavigate(() => setLeftFor(world.page.visited.at(-1))), [world]);

  function comeBack(to: string) {
    world.page.arrive(to);
    setLeftFor(undefined);
    setVisit((before) => before + 1);
  }

  if (leftFor === undefined)
    return (
      <div key={visit} style={{ display: "grid", gap: 16 }}>
        {children}
      </div>
    );
  return (
    <section className="bk bk-card" aria-label="The redirect">
      <h2 className="bk-title">The app has sent the person to the Consent UI</h2>
      <p className="bk-text">It is another origin’s page; the demo has it. The address:</p>
      <p className="bk-meta" style={{ overflowWrap: "anywhere", marginBlock: 12 }}>
        <code>{maskedUrl(leftFor)}</code>
      </p>
      <div className="bk-actions">
        <Button
          variant="primary"
          onClick={() => void approvedUrl(world, leftFor).then((to) => comeBack(to))}
        >
          Return approved
        </Button>
        <Button onClick={() => comeBack(cancelledUrl(leftFor))}>Return cancelled</Button>
      </div>
    </section>
  );
}
