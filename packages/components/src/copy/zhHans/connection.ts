import type { ConnectionCopy } from "../sections/connection.js";
import { BY_WEB, RETRY_OR_LATER } from "./common.js";

export const connectionZhHans: ConnectionCopy = {
  title: (bank) => bank,
  through: {
    web: BY_WEB,
    openbanking: "通过开放银行连接，依据消费者数据权（Consumer Data Right）",
  },
  status: {
    expiring: "即将结束",
    invalid: "需要您处理",
    pending: "正在设置",
    unfinished: "未完成",
    ended: "已结束",
    unknown: "状态未知",
  },
  needsYou: "需要您处理",
  freshness: {
    fresh: (moment) => `最新数据，获取于${moment}`,
    recent: (moment) => `获取于${moment}`,
    stale: (day) => `超过一天的数据，获取于${day}`,
    never: "尚未获取数据",
  },
  lastsUntil: (day) => `有效期至${day}`,
  endsIn: (days, day) =>
    days === 0 ? `不到一天后结束（${day}）。` : `还有${days}天结束（${day}）。`,
  problem: {
    expiring: { next: (bank) => `请再次在${bank}批准共享，以便继续。` },
    reauthorise: {
      what: (bank) => `${bank}不再共享新数据。`,
      next: (bank) => `请再次在${bank}批准共享。已获取的数据会保留。`,
    },
    "update-credentials": {
      what: (bank) => `${bank}的登录信息已失效。`,
      next: () => "更新登录信息后即可获取新数据。",
    },
    "open-bank": {
      what: (bank) => `${bank}需要您先办理一件事，才会共享您的账户。`,
      next: (bank) => `请登录${bank}，完成其要求的事项，然后在这里刷新。`,
    },
    finish: {
      what: (bank) => `与${bank}的连接尚未完成。`,
      next: () => "目前还没有共享任何数据。",
    },
    "give-consent": {
      what: (bank) => `您共享${bank}数据的授权已结束。`,
      next: () => "重新授权后即可继续。",
    },
  },
  reauthorise: "再次批准",
  finish: "完成连接",
  refresh: "刷新",
  refreshOf: (bank) => `刷新${bank}`,
  connecting: (bank) => `正在连接${bank}`,
  refreshing: (bank) => `正在刷新${bank}`,
  upToDate: (bank) => `${bank}已是最新`,
  more: "更多",
  moreOf: (bank) => `${bank}的更多选项`,
  chooseAccounts: "重新选择账户",
  purge: "删除已获取的数据",
  purgeTitle: (bank) => (bank === undefined ? "删除已获取的数据？" : `删除${bank}的数据？`),
  purgeWhy: (bank) =>
    bank === undefined
      ? "将删除Basiq保存的此连接的账户数据。下次刷新时会重新获取。"
      : `将删除Basiq保存的${bank}账户和交易记录。下次刷新时会重新获取。`,
  purgeBank: (bank) => (bank === undefined ? "删除已获取的数据" : `删除${bank}的数据`),
  purged: (bank) => `${bank}的数据已删除`,
  disconnect: "断开连接",
  disconnectTitle: (bank) => `断开与${bank}的连接？`,
  disconnectWhy: (app, bank) => `${app}将不再从${bank}获得新数据。已收集的数据会保留。`,
  alsoDelete: "同时删除这些数据",
  disconnectBank: (bank) => `断开${bank}`,
  disconnected: (bank) => `已断开与${bank}的连接`,
  purgedOnly: (bank) => `${bank}的数据已删除，但与${bank}的连接还在。请再试一次断开连接。`,
  notDone: `刚才没有成功。${RETRY_OR_LATER}`,
  cancel: "取消",
  listTitle: "您的银行",
  none: "没有连接任何银行",
  ended: (count) => `${count}个已结束的连接`,
};
