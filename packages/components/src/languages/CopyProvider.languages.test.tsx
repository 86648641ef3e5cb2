import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ConnectionCardView } from "../ConnectionCard/ConnectionCardView.js";
import { JobProgressView } from "../JobProgress/JobProgressView.js";
import { MfaPromptView } from "../MfaPrompt/MfaPromptView.js";
import { idleActions } from "../testing/connectionActions.js";
import { connectionState } from "../testing/connections.js";
import { DAY, job, mfa, NOW, VERIFY } from "../testing/states.js";
import { ar } from "./ar.js";
import type { BasiqCopy } from "./BasiqCopy.js";
import { CopyProvider } from "./CopyProvider.js";
import { dayWords } from "../copy/dates.js";
import { zhHans } from "./zhHans.js";

function draw(copy: BasiqCopy, dir: "ltr" | "rtl") {
  const bank = { institutionName: "Hooli" };
  return render(
    <div dir={dir} lang={copy.locale}>
      <CopyProvider copy={copy}>
        <JobProgressView
          {...bank}
          job={job([[VERIFY, "in-progress"]], { etaAt: NOW + 120_000 })}
          kind="refresh"
          secondsLeft={120}
        />
        <MfaPromptView {...bank} mfa={mfa("code")} />
        <ConnectionCardView
          {...idleActions}
          connection={connectionState({ method: "openbanking", endsIn: 200 * DAY })}
          appName="Piggy"
          afterWithdrawal="We delete our copy within 30 days."
        />
      </CopyProvider>
    </div>,
  ).container;
}

/** What the bank says and what it is called stays as it is. */
const NOT_OURS = /We sent a code to your mobile ending in XXX 178|Hooli|Consumer Data Right/g;
const english = (container: HTMLElement) =>
  container.textContent.replaceAll(NOT_OURS, "").match(/[a-z]{2,}/gi);

describe("CopyProvider: in Arabic", () => {
  it("the components say it, with names that keep their own direction", () => {
    draw(ar, "rtl");
    expect(screen.getByRole("heading", { name: "جارٍ تحديث \u2068Hooli\u2069" })).toBeVisible();
    expect(
      screen.getByRole("heading", { name: "يطلب \u2068Hooli\u2069 رمز التحقق" }),
    ).toBeVisible();
    expect(screen.getByLabelText("رمز التحقق من \u2068Hooli\u2069")).toBeVisible();
  });

  it("durations and days are in its own grammar and names", () => {
    const container = draw(ar, "rtl");
    expect(screen.getByText("الوقت المتبقي تقريبًا: دقيقتان")).toBeVisible();
    expect(container).toHaveTextContent("المشاركة حتى 20 سبتمبر 2026");
  });
});

describe("CopyProvider: in Simplified Chinese", () => {
  it("the components say it", () => {
    draw(zhHans, "ltr");
    expect(screen.getByRole("heading", { name: "正在刷新Hooli" })).toBeVisible();
    expect(screen.getByLabelText("Hooli的验证码")).toBeVisible();
  });

  it("durations and days are in its own order", () => {
    const container = draw(zhHans, "ltr");
    expect(screen.getByText("大约还剩2分钟")).toBeVisible();
    expect(container).toHaveTextContent("共享至2026年9月20日");
    expect(dayWords(zhHans.locale, NOW)).toBe("2026年3月4日");
  });
});

it.each([
  ["Arabic", ar, "rtl"],
  ["Simplified Chinese", zhHans, "ltr"],
] as const)("no English is left in %s", (_, copy, dir) => {
  expect(english(draw(copy, dir))).toBeNull();
});
