import type { ReadCopy } from "../sections/read.js";
import { RETRY_OR_LATER } from "./common.js";

export const readZhHans: ReadCopy = {
  loading: "正在加载",
  network: "我们连不上服务。请检查您的网络，然后重试。",
  unavailable: "服务没有回应。请稍等片刻，然后重试。",
  tooMany: "短时间内请求的次数太多。请等一分钟，然后重试。",
  signedOut: "您已退出登录。请重新登录后继续。",
  misconfigured: "我们这边的设置有问题。您的账户是安全的。",
  other: `我们没能加载。${RETRY_OR_LATER}`,
  stale: "我们刚才没能更新。您看到的是之前的内容。",
  tryAgain: "重试",
};
