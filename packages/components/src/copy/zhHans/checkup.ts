import type { CheckupCopy } from "../sections/checkup.js";

export const checkupZhHans: CheckupCopy = {
  title: (count) => `有${count}家银行需要您看一下`,
  clear: "您的所有银行都是最新状态",
  failedOn: (when) => `上次尝试：${when}`,
  actionFor: (label, bank) => `${label}，${bank}`,
  dismiss: (bank) => `隐藏${bank}`,
};
