import { expect, it } from "vitest";
import { findInstitution } from "../banks/institutions.js";
import { authLinkPage } from "./pages/authLinkPage.js";
import { challengePage } from "./pages/challengePage.js";
import { donePage } from "./pages/donePage.js";
import { errorPage } from "./pages/errorPage.js";
import { pickerPage } from "./pages/pickerPage.js";

const EVIL = `</title><script>alert("1")</script><img src=x onerror='alert(1)'>`;
const frame = { base: "/flow/x", nonce: "n" };
const hooli = findInstitution("AU00000");
const bank = { ...hooli!, name: EVIL };

it.each([
  [
    "the picker",
    pickerPage(
      frame,
      EVIL,
      {
        choices: [
          {
            institutionId: EVIL,
            method: "web",
            name: EVIL,
            colour: EVIL,
            status: "operational",
            stage: "live",
          },
        ],
        total: 50,
        page: 1,
        pages: 3,
      },
      true,
    ),
  ],
  [
    "a challenge",
    challengePage(
      frame,
      bank,
      "/jobs/x",
      {
        method: "security-questions",
        description: EVIL,
        input: [EVIL],
        accepts: [[EVIL]],
        expiryMs: 120_000,
        checkingMs: 0,
      },
      EVIL,
    ),
  ],
  [
    "the page of an auth link",
    authLinkPage(
      { id: EVIL, createdAt: 0, userId: "x", mobile: EVIL, usedAt: null, deletedAt: null },
      EVIL,
    ),
  ],
  [
    "the last page",
    donePage(
      frame,
      [
        {
          bank,
          at: { stage: "failed", failure: { code: EVIL, title: EVIL, detail: EVIL } },
          renewed: false,
        },
      ],
      [EVIL],
      true,
    ),
  ],
  [
    "an error",
    errorPage({ status: 400, code: EVIL, title: EVIL, detail: EVIL, developer: EVIL }, EVIL),
  ],
])("%s escapes markup in its texts", async (_, page) => {
  const html = (await page).toString();
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script");
  expect(html).not.toContain("<img");
  expect(html.match(/<title>/g)).toHaveLength(1);
});
