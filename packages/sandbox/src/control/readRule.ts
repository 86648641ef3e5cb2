import { isFaultKind, type Fault, type FaultRule } from "../faults/fault.js";
import { readNumber, readOptionalNumber } from "./readNumber.js";

/** The rule in the fault form. Throws a `RangeError` that says which field is wrong. */
export function readRule(form: URLSearchParams): FaultRule {
  const method = form.get("method") ?? "";
  const path = form.get("path")?.trim() ?? "";
  const times = readOptionalNumber(form, "times");
  const after = readOptionalNumber(form, "after");
  const probability = readOptionalNumber(form, "probability");
  return {
    on: { ...(method === "" ? {} : { method }), ...(path === "" ? {} : { path }) },
    ...(times === undefined ? {} : { times }),
    ...(after === undefined ? {} : { after }),
    ...(probability === undefined ? {} : { probability }),
    fault: readFault(form),
  };
}

function readFault(form: URLSearchParams): Fault {
  const kind = form.get("fault") ?? "";
  if (!isFaultKind(kind)) throw new RangeError(`There is no fault "${kind}".`);
  if (kind === "latency" || kind === "clock-skew") return { kind, ms: readNumber(form, "ms") };
  if (kind === "server-error" || kind === "html-error")
    return { kind, status: form.get("status") === "500" ? 500 : 503 };
  return { kind };
}
