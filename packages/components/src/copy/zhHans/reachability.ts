import type { ReachabilityCopy } from "../sections/reachability.js";
import { RETRY_OR_LATER } from "./common.js";

export const reachabilityZhHans: ReachabilityCopy = {
  retrying: "无法连接到服务。正在重试。",
  offline: "您已离线。恢复网络后会继续。",
  stopped: "我们无法再跟进此事。它可能仍会自行完成。",
  signedOut: "您已退出登录。请重新登录以查看进展。",
  unreadable: `我们无法显示进展。${RETRY_OR_LATER}`,
  tryAgain: "重试",
};
