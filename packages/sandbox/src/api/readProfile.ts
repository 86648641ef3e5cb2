import {
  ADDRESS_LINES,
  PROFILE_TEXTS,
  type BusinessAddress,
  type UserProfile,
} from "../world/userRecord.js";
import { parameterNotSupplied, parameterNotValid } from "./apiError.js";

type Fields = ReadonlyMap<string, unknown>;

/** The profile of a new user: an email or a mobile is required. */
export function readNewProfile(body: Fields): UserProfile {
  const profile = readProfile(body);
  if (profile.email === undefined && profile.mobile === undefined)
    throw parameterNotSupplied("email", "One of email or mobile is required.");
  return profile;
}

/** Reads a user's profile from a body. Fields that are missing, or that Basiq doesn't know, are left out. */
export function readProfile(body: Fields): UserProfile {
  const profile: UserProfile = {};
  for (const field of PROFILE_TEXTS) {
    const value = body.get(field);
    if (value !== undefined) profile[field] = readText(field, value);
  }
  for (const [field, pattern] of Object.entries(PATTERNS)) checkFormat(body, field, pattern);
  const idNoType = body.get("businessIdNoType");
  if (idNoType !== undefined) profile.businessIdNoType = readIdNoType(idNoType);
  const address = body.get("businessAddress");
  if (address !== undefined) profile.businessAddress = readAddress(address);
  const verified = body.get("verificationStatus");
  if (verified !== undefined) profile.verificationStatus = readVerified(verified);
  return profile;
}

const PATTERNS = { email: /^[^\s@]+@[^\s@]+$/, mobile: /^\+\d{8,15}$/ };

function checkFormat(body: Fields, field: string, pattern: RegExp): void {
  const value = body.get(field);
  if (typeof value === "string" && !pattern.test(value))
    throw parameterNotValid(field, `${field} is in a wrong format.`);
}

/** An empty string is valid too: an example of Basiq's has an empty `middleName`. */
function readText(field: string, value: unknown): string {
  if (typeof value !== "string") throw parameterNotValid(field, `${field} must be a string.`);
  return value;
}

function readIdNoType(value: unknown): "ABN" | "ACN" {
  if (value === "ABN" || value === "ACN") return value;
  throw parameterNotValid("businessIdNoType", "businessIdNoType must be ABN or ACN.");
}

function readVerified(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw parameterNotValid("verificationStatus", "verificationStatus must be true or false.");
}

function readAddress(value: unknown): BusinessAddress {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw parameterNotValid("businessAddress", "businessAddress must be an object.");
  const given = new Map<string, unknown>(Object.entries(value));
  const address: BusinessAddress = {};
  for (const line of ADDRESS_LINES) {
    const found = given.get(line);
    if (found !== undefined) address[line] = readText(`businessAddress/${line}`, found);
  }
  return address;
}
