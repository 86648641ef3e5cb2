import type { ConnectorCopy } from "../sections/connector.js";

export const connectorZhHans: ConnectorCopy = {
  badge: {
    operational: "正常",
    degraded: "比平时慢",
    "partial-outage": "部分异常",
    "major-outage": "服务中断",
    maintenance: "维护中",
    unknown: "没有已知问题",
  },
  trouble: {
    degraded: {
      what: (bank) => `${bank}比平时慢。`,
      next: () => "您可以继续，可能要多等几分钟。",
    },
    "partial-outage": {
      what: (bank) => `部分人暂时无法使用${bank}。`,
      next: () => "您可以试试。如果不行，请等大约10分钟再试。",
    },
    "major-outage": {
      what: (bank) => `${bank}服务中断，许多人受到影响。`,
      next: (bank) => `您不需要做什么。请在${bank}恢复后再来。`,
    },
    maintenance: {
      what: (bank) => `${bank}正在维护。`,
      next: () => "您仍可以继续。如果不行，请过几小时再来。",
    },
  },
};
