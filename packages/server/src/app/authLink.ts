import { isBasiqId, parseAuthLink, type ParseOptions } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { mobileNumber } from "./newUser.js";
import { readAnswer } from "../basiq/readAnswer.js";
import type { Answer } from "../transport/send.js";

/**
 * The person that a link is for.
 *
 * @example
 * const person: AuthLinkFor = { userId: user.basiqUserId, mobile: "+61400000000" };
 */
export interface AuthLinkOptions {
  /** The person's Basiq user id. */
  readonly userId: string;
  /**
   * Where Basiq sends its SMS to: with country code and without spaces.
   *
   * @default the number that Basiq has of the person; Basiq refuses where there is neither
   */
  readonly mobile?: string;
}

/**
 * A link to Basiq's hosted pages.
 *
 * @example
 * const link: AuthLink = await server.createAuthLink({ userId });
 */
export interface AuthLink {
  /**
   * The address to send to the person. Anyone who has it can ask for the SMS, so send it to nobody else and
   * don't log it.
   */
  readonly url: string;
  /** Until when it is valid, in epoch milliseconds. */
  readonly expiresAt: number;
}

/** Creates a link for a person. */
export type CreateAuthLink = (person: AuthLinkOptions) => Promise<AuthLink>;

/** Builds `createAuthLink`. Two calls at once for the same link make one, because a second link would end the first. */
export function createAuthLinks(api: BasiqApi): CreateAuthLink {
  const once = createSingleFlight<AuthLink>();
  return async (person) => {
    const { userId, mobile } = readPerson(person);
    const details = JSON.stringify({ mobile });
    return once(`${userId} ${details}`, async () => {
      try {
        return readLink(await api.post(`/users/${userId}/auth_link`, details), userId, api);
      } catch (thrown) {
        throw toServerError(thrown).about({ userId });
      }
    });
  };
}

const authLinkFor = z.object({
  userId: z.string().check(z.refine(isBasiqId)),
  mobile: z.optional(mobileNumber),
});

function readPerson(person: unknown): z.output<typeof authLinkFor> {
  const { data, error } = z.safeParse(authLinkFor, person);
  if (data !== undefined) return data;
  if (error.issues[0]?.path[0] !== "mobile") throw new BasiqServerError("parameter-not-valid");
  const cause = new Error("`mobile` is not in the form that Basiq takes.");
  throw new BasiqServerError("user-not-valid", { cause });
}

function readLink(answer: Answer, userId: string, options: ParseOptions): AuthLink {
  const { expiresAt, publicUrl, ...link } = readAnswer(answer, parseAuthLink, options);
  // It is shown to a person, or sent to them.
  const { data: url } = z.safeParse(webAddress, publicUrl);
  if (link.userId !== userId || expiresAt === undefined || url === undefined)
    throw new BasiqServerError("malformed-answer", { basiqStatus: answer.status });
  return { url, expiresAt };
}

const webAddress = z.url({ protocol: /^https?$/ });
