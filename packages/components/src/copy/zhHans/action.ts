import type { ActionCopy } from "../sections/action.js";

export const actionZhHans: ActionCopy = {
  updateCredentials: "更新登录信息",
  retry: "重试",
  giveConsent: "重新授权",
  contactSupport: "联系客服",
};
