import type { MfaCopy } from "../sections/mfa.js";

export const mfaZhHans: MfaCopy = {
  codeTitle: (bank) => `${bank}需要验证码`,
  questionTitle: (bank, count) => (count === 1 ? `${bank}有一个问题` : `${bank}有${count}个问题`),
  confirmTitle: (bank) => `请在${bank}的应用中批准`,
  codeWhy: () => "这是为了确认是您本人。",
  questionWhy: () => "这是为了确认是您本人。",
  confirmWhy: () => "请在手机上打开应用，批准请求，然后回到这里。",
  codeLabel: (bank) => `${bank}的验证码`,
  sendCode: "发送验证码",
  sendAnswers: () => "发送回答",
  confirm: "我已批准",
  notNow: "暂时不要",
  answerNow: "现在回答",
  stillWaiting: (bank) => `${bank}还在等您回答。`,
  timeLeft: (duration) => (duration === undefined ? "还剩几秒" : `大约还剩${duration}`),
  checking: (bank) => `正在与${bank}核对`,
  accepted: "已通过，正在继续。",
  emptyCode: (bank) => `请输入${bank}发给您的验证码。`,
  emptyAnswer: "请回答这个问题。",
  rejectedCode: (bank) => `${bank}没有接受这个验证码。请核对后重新输入。`,
  rejectedAnswers: (bank) => `${bank}没有接受这些回答。请核对后重新输入。`,
  rejectedConfirm: (bank) => `${bank}还没有看到您的批准。请先在应用中批准，然后重试。`,
  notSent: "我们没能发送。请稍等片刻，然后重试。",
  expired: (kind) => (kind === "code" ? "该验证码已过期。" : "回答时间已过。"),
  newCode: (kind) => (kind === "code" ? "获取新验证码" : "重新开始"),
  gettingCode: (kind) => (kind === "code" ? "正在获取新验证码" : "正在重新开始"),
  unconfirmedLooking: (bank) => `连接中断了。正在查看${bank}是否收到您的回答。`,
  unconfirmed: (bank, kind) =>
    kind === "confirm"
      ? `连接中断了，${bank}还在等待。请重试。`
      : `连接中断了，${bank}还在等待。请重新输入，如果仍然有效就发送。`,
  refused: (bank) => `这个请求看起来不是来自${bank}，所以没有发送任何内容。请联系客服。`,
};
