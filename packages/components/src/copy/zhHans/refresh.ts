import type { RefreshCopy } from "../sections/refresh.js";

export const refreshZhHans: RefreshCopy = {
  start: (bank) => `刷新${bank}`,
  asking: (bank) => `正在询问${bank}`,
  follow: (bank) => `查看${bank}的刷新进展`,
  openBank: (bank) => `请登录${bank}，完成其要求的事项，然后在这里刷新。`,
  alreadyRunning: () => "之前已有一次刷新在进行。正在查看其进展。",
  mayLeave: "您可以离开此页面，其余会自动完成。",
  noMoreCodes: (bank) => `暂时不再获取验证码，以免${bank}锁定您的账户。请稍后重试。`,
  done: "完成",
  close: "关闭",
  notFound: (bank) => `我们找不到您与${bank}的连接，可能已被移除。`,
  rejected: (bank) => `${bank}目前无法刷新。请稍后重试。`,
  tooMany: (bank) => `短时间内向${bank}请求的次数太多。请等大约10分钟，然后重试。`,
};
