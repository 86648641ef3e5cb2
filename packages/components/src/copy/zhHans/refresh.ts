import type { RefreshCopy } from "../sections/refresh.js";

export const refreshZhHans: RefreshCopy = {
  start: (bank) => `刷新${bank}`,
  asking: (bank) => `正在询问${bank}`,
  follow: (bank) => `查看${bank}的刷新进展`,
  phone: (bank, asks) =>
    asks === "always"
      ? `请准备好手机。${bank}每次都会要求验证码或回答。`
      : `请准备好手机。${bank}可能会要求验证码或回答。`,
  openBank: (bank) => `请登录${bank}，完成其要求的事项，然后在这里刷新。`,
  running: () => "已有一次刷新正在进行。",
  alreadyRunning: () => "之前已有一次刷新在进行。正在查看其进展。",
  mayLeave: "您可以离开此页面，其余会自动完成。",
  noMoreCodes: (bank) => `暂时不再获取验证码，以免${bank}锁定您的账户。请稍后重试。`,
  done: "完成",
  close: "关闭",
  notFound: (bank) => `我们找不到您与${bank}的连接，可能已被移除。`,
  rejected: (bank) => `${bank}目前无法刷新。请稍后重试。`,
  tooMany: (bank) => `短时间内向${bank}请求的次数太多。请等大约10分钟，然后重试。`,
  blocked: {
    ended: (bank) => `与${bank}的连接已结束。重新连接即可获取新数据。`,
    notActive: (bank) => `${bank}还不能刷新。`,
    causeNotCleared: (bank) => `请先更新您在${bank}的登录信息。`,
    majorOutage: (bank) => `${bank}服务中断。请在恢复后再来。`,
    dailyLimit: (bank, when) => `${bank}今天不再允许刷新。${when}后可再次刷新。`,
    recentlyFailed: (bank, when) => `刚才无法连接${bank}。${when}后可重试。`,
    recentlyRefreshed: (bank, when) => `${bank}不久前刚刷新过。${when}后可再次刷新。`,
  },
};
