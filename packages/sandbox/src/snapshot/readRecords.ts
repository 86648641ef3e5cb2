import type { Challenge, ChallengeAnswer } from "../world/challenge.js";
import type { JobPlan, PlannedStep } from "../world/jobPlan.js";
import {
  ADDRESS_LINES,
  PROFILE_TEXTS,
  type BusinessAddress,
  type UserProfile,
  type UserRecord,
} from "../world/userRecord.js";
import type { ConnectionRecord } from "../world/connectionRecord.js";
import type { ConsentRecord, Period } from "../world/consentRecord.js";
import type { JobRecord } from "../world/jobRecord.js";
import type { StepFailure } from "../world/stepFailure.js";
import { fields, flag, list, nullable, number, oneOf, text, type Read } from "./read.js";

export const readUser: Read<UserRecord> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    createdAt: number(...of("createdAt")),
    profile: readProfile(...of("profile")),
    updates: list(number)(...of("updates")),
    deletedAt: nullable(number)(...of("deletedAt")),
  };
};

const readProfile: Read<UserProfile> = (value, path) => {
  const of = fields(value, path);
  const profile: UserProfile = {};
  for (const name of PROFILE_TEXTS) {
    const [found, at] = of(name);
    if (found !== undefined) profile[name] = text(found, at);
  }
  const [idNoType, idNoTypeAt] = of("businessIdNoType");
  if (idNoType !== undefined) profile.businessIdNoType = oneOf("ABN", "ACN")(idNoType, idNoTypeAt);
  const [address, addressAt] = of("businessAddress");
  if (address !== undefined) profile.businessAddress = readAddress(address, addressAt);
  const [verified, verifiedAt] = of("verificationStatus");
  if (verified !== undefined) profile.verificationStatus = flag(verified, verifiedAt);
  return profile;
};

const readAddress: Read<BusinessAddress> = (value, path) => {
  const of = fields(value, path);
  const address: BusinessAddress = {};
  for (const name of ADDRESS_LINES) {
    const [found, at] = of(name);
    if (found !== undefined) address[name] = text(found, at);
  }
  return address;
};

const readPeriod: Read<Period> = (value, path) => {
  const of = fields(value, path);
  return { from: number(...of("from")), until: number(...of("until")) };
};

export const readConsent: Read<ConsentRecord> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    createdAt: number(...of("createdAt")),
    userId: text(...of("userId")),
    policyId: text(...of("policyId")),
    optionalScopes: list(text)(...of("optionalScopes")),
    periods: list(readPeriod)(...of("periods")),
    revokedAt: nullable(number)(...of("revokedAt")),
  };
};

export const readConnection: Read<ConnectionRecord> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    createdAt: number(...of("createdAt")),
    userId: text(...of("userId")),
    consentId: text(...of("consentId")),
    institutionId: text(...of("institutionId")),
    method: oneOf("web", "openbanking", "csv", "pdf")(...of("method")),
    login: text(...of("login")),
    established: flag(...of("established")),
    authorisations: list(readPeriod)(...of("authorisations")),
    purgedAt: nullable(number)(...of("purgedAt")),
    deletedAt: nullable(number)(...of("deletedAt")),
  };
};

const readAnswer: Read<ChallengeAnswer> = (value, path) => {
  const of = fields(value, path);
  return { at: number(...of("at")), right: flag(...of("right")) };
};

export const readJob: Read<JobRecord> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    number: number(...of("number")),
    createdAt: number(...of("createdAt")),
    kind: oneOf("connect", "refresh", "update", "statement")(...of("kind")),
    userId: text(...of("userId")),
    connectionId: text(...of("connectionId")),
    institutionId: text(...of("institutionId")),
    plan: readPlan(...of("plan")),
    answers: list(readAnswer)(...of("answers")),
    stoppedAt: nullable(number)(...of("stoppedAt")),
  };
};

export const readPlan: Read<JobPlan> = (value, path) => {
  const of = fields(value, path);
  return {
    queueMs: number(...of("queueMs")),
    steps: list(readStep)(...of("steps")),
    challenge: nullable(readChallenge)(...of("challenge")),
    secondChallenge: nullable(readChallenge)(...of("secondChallenge")),
    retriedAttempts: number(...of("retriedAttempts")),
  };
};

const readStep: Read<PlannedStep> = (value, path) => {
  const of = fields(value, path);
  return {
    title: text(...of("title")),
    durationMs: number(...of("durationMs")),
    failure: nullable(readFailure)(...of("failure")),
  };
};

const readFailure: Read<StepFailure> = (value, path) => {
  const of = fields(value, path);
  return { code: text(...of("code")), title: text(...of("title")), detail: text(...of("detail")) };
};

const readChallenge: Read<Challenge> = (value, path) => {
  const of = fields(value, path);
  return {
    method: text(...of("method")),
    description: text(...of("description")),
    input: list(text)(...of("input")),
    accepts: list(list(text))(...of("accepts")),
    expiryMs: number(...of("expiryMs")),
    checkingMs: number(...of("checkingMs")),
  };
};
