import type { SupportCopy } from "../sections/support.js";

export const supportZhHans: SupportCopy = {
  references: "客服参考编号",
  userId: (id) => `用户：${id}`,
  connectionId: (id) => `连接：${id}`,
  jobId: (id) => `任务：${id}`,
  correlationId: (id) => `请求：${id}`,
  copy: () => "复制参考编号",
  copied: "已复制",
  selected: "此浏览器不允许复制。文字已选中，您可以自行复制。",
};
