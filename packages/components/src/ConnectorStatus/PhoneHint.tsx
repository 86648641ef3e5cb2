"use client";

import type { AsksForPerson } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { phoneHintWords } from "./phoneHintWords.js";
import { Icon } from "../ui/Icon.js";
import { phoneIcon } from "../ui/icons.js";
import { withClass } from "../ui/withClass.js";

export interface PhoneHintProps {
  /** Whether the bank asks, from a connector's or a connection's state. */
  readonly asksForPerson: AsksForPerson;
  /** The bank's name. @default the copy's `yourBank` */
  readonly institutionName?: string | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * One line before a refresh that the bank may ask the person to confirm; nothing where it doesn't.
 *
 * @example
 * <PhoneHint asksForPerson={connection.asksForPerson} institutionName="Hooli" />
 */
export function PhoneHint({ asksForPerson, institutionName, className }: PhoneHintProps) {
  const { phone, yourBank } = useCopy(phoneHintWords);
  if (asksForPerson === "never" || asksForPerson === "unknown") return null;
  return (
    <p className={withClass("bk bk-meta bk-phone", className)}>
      <Icon icon={phoneIcon} />
      <span>{phone[asksForPerson](institutionName ?? yourBank)}</span>
    </p>
  );
}
