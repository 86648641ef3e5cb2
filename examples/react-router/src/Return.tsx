import { ConsentReturn } from "@basiq-kit/components";
import { useNavigate, useSearchParams } from "react-router";

/** The redirect URL of Basiq's dashboard: people come back here from the Consent UI. */
export function Return() {
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const isHelpOpen = parameters.has("help");
  const toggleHelp = () =>
    setParameters((now) => {
      if (isHelpOpen) now.delete("help");
      else now.set("help", "open");
      return now;
    });
  return (
    <>
      <ConsentReturn onContinue={(returnTo) => void navigate(returnTo)} />
      <p>
        <button type="button" aria-expanded={isHelpOpen} onClick={toggleHelp}>
          How long does this take?
        </button>
      </p>
      {isHelpOpen && <p>A few minutes, as a rule. You may close this page in the meantime.</p>}
    </>
  );
}
