import type { ConsentReturnCopy } from "../sections/consentReturn.js";

const NOTHING_NEW = "据我们所知，没有新增任何连接。您看到的都是最新的内容。";

export const consentReturnZhHans: ConsentReturnCopy = {
  checking: "正在接您回来",
  welcome: "欢迎回来",
  returned: {
    first: "这是您的连接进展。",
    connect: "这是连接您的银行的进展。",
    extend: "您刚才去延长了授权。这是您的连接进展。",
    reauthorise: "您刚才去续订了连接。这是目前的进展。",
    update: "您刚才去更新了授权。这是您的连接进展。",
    manage: "您刚才去管理了共享的内容。这是您的连接进展。",
  },
  unknown: {
    first: NOTHING_NEW,
    connect: NOTHING_NEW,
    extend: "如果您已延长授权，这里显示的就是目前的情况。",
    reauthorise: "如果您已续订连接，这里显示的就是目前的情况。",
    update: "如果您已更新授权，这里显示的就是目前的情况。",
    manage: "如果您已更改共享的内容，这里显示的就是目前的情况。",
  },
  expiredTitle: "用时超过了一小时。",
  expired: "为了保护您的账户，我们已在此结束。您准备好后可以重新开始。",
  mismatchTitle: "我们无法把这次返回与您在这里开始的操作对应起来。",
  mismatch: "如果是别人发给您链接让您连接银行，请告诉我们和您的银行。",
  goOn: "继续",
  close: "关闭",
  closed: "已关闭",
};
