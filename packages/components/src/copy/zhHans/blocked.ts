import type { BlockedCopy } from "../sections/blocked.js";

export const blockedZhHans: BlockedCopy = {
  "job-running": () => "已有一次刷新正在进行。",
  ended: (bank) => `与${bank}的连接已结束。重新连接即可获取新数据。`,
  "not-active": (bank) => `${bank}还不能刷新。`,
  "cause-not-cleared": (bank) => `您与${bank}的连接需要您先处理。`,
  "major-outage": (bank) => `${bank}服务中断。请在恢复后再来。`,
  "daily-limit": (bank, when) => `${bank}今天不再允许刷新。${when}后可再次刷新。`,
  "recently-failed": (bank, when) => `刚才无法连接${bank}。${when}后可重试。`,
  "recently-refreshed": (bank, when) => `${bank}不久前刚刷新过。${when}后可再次刷新。`,
};
