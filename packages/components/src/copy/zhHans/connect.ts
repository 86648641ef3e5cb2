import type { ConnectCopy } from "../sections/connect.js";
import { everyConnection } from "./common.js";

export const connectZhHans: ConnectCopy = {
  label: {
    connect: "连接您的银行",
    mend: "更新此连接",
    extend: "延长授权",
    reauthorise: "续订连接",
    update: "更新授权",
    manage: "管理您共享的内容",
  },
  preparing: "正在准备",
  leaving: "正在打开安全页面",
  updateWarning: (connections) =>
    connections === 0
      ? "您目前没有任何连接，所以不会丢失什么。"
      : `如果条款有变动，${everyConnection(connections)}可能会被删除。之后您可以重新连接。`,
  updateConfirm: "更新授权",
  cancel: "取消",
  noActiveConsent: "您目前没有有效的授权。连接您的银行即可重新授权。",
  storageBlocked:
    "您的浏览器阻止了本网站保存数据，所以我们停了下来。请允许Cookie和网站数据，然后重试。",
  notSaved: "我们没能保存您在这里的操作，所以停了下来。请重试。",
  unreachable: "我们现在连不上。请重试，或稍后再来。",
  signedOut: "您已退出登录。请重新登录后继续。",
  personChanged: "这里已有另一个人登录。请重新加载此页面。",
  misconfigured: "我们这边出了点问题。您的账户是安全的。请稍后再来。",
};
