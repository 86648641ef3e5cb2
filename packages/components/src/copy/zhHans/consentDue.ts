import type { ConsentDueCopy } from "../sections/consentDue.js";

export const consentDueZhHans: ConsentDueCopy = {
  expiring: (day, away) => `您的授权将在${away ?? "不到一天后"}（${day}）结束。`,
  expiringNext: (app) => `届时您的连接会结束，${app}不再获得新数据。`,
  expired: "您的授权已结束。",
  revoked: "您的授权已撤回。",
  overNext: (app) => `${app}不再从您的银行获得新数据。`,
  changed: (app) => `${app}更改了请求的内容。`,
  changedNext: "请查看有什么不同，再做决定。如果您同意，可能需要重新连接银行。",
  extend: "延长",
  review: "查看变动",
  give: "授权",
  giveAgain: "重新授权",
};
