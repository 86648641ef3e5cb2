import type { FailuresCopy } from "../sections/failure.js";

export const failureZhHans: FailuresCopy = {
  "wrong-credentials": {
    what: (bank) => `${bank}没有接受所提供的登录信息。`,
    next: () => "请更新登录信息，我们会再试一次。",
  },
  "account-locked": {
    what: (bank) => `${bank}已锁定此账户。`,
    next: (bank) => `请先通过${bank}解锁，然后在这里重试。`,
  },
  "mfa-not-supported": {
    what: (bank) => `${bank}要求的安全验证方式，这里还不支持。`,
    next: () => "请联系客服，我们会找其他办法。",
  },
  "action-needed-at-bank": {
    what: (bank) => `${bank}需要您先办理一件事，才会共享您的账户。`,
    next: (bank) => `请登录${bank}，完成其要求的事项，然后在这里重试。`,
  },
  "declined-at-bank": {
    what: (bank) => `在${bank}的共享没有获得批准。`,
    next: () => "如果您不是想停止，请重试。",
  },
  "bank-unavailable": {
    what: (bank) => `${bank}出现问题。您的信息没有错。`,
    next: () => "请等大约10分钟，然后重试。",
  },
  "bank-outage": {
    what: (bank) => `${bank}服务中断，许多人受到影响。`,
    next: (bank) => `您不需要做什么。请在${bank}恢复后再来。`,
  },
  "retried-by-basiq": {
    what: (bank) => `${bank}暂时无法使用。`,
    next: () => "我们会继续尝试，最长7天。您可以离开此页面。",
  },
  "challenge-ran-out": {
    what: (bank) => `${bank}没有及时收到回答。`,
    next: () => "请准备好手机后重试。",
  },
  "took-too-long": { what: (bank) => `${bank}用了太长时间才回应。`, next: () => "请重试。" },
  "consent-ended": {
    what: (bank) => `您共享${bank}数据的授权已结束。`,
    next: () => "重新授权后即可继续。",
  },
  "connection-ended": {
    what: (bank) => `与${bank}的连接已失效。`,
    next: () => "请重新登录，再次设置连接。",
  },
  "bank-not-supported": {
    what: (bank) => `目前无法用这种方式连接${bank}。`,
    next: () => "请联系客服，找其他办法。",
  },
  "file-rejected": {
    what: (bank) => `无法将此文件读作${bank}的账单。`,
    next: () => "请确认文件和银行都正确，然后重新上传。",
  },
  "too-many-requests": {
    what: (bank) => `短时间内向${bank}请求的次数太多。`,
    next: () => "请等大约10分钟，然后重试。",
  },
  "app-misconfigured": {
    what: () => "我们这边的设置有问题。您的账户是安全的。",
    next: () => "请稍后再来。",
  },
  unknown: {
    what: () => "出了点状况，没能完成。",
    next: () => "请联系客服，并提供下面的参考编号。",
  },
};
