import * as z from "zod";
import { Hindrance } from "../../../src/explain/sweep/queue.ts";

/** An address that nobody can listen to on the way; on this machine there is no way. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith("https:") || isOnThisMachine(url), { error: "http: only on this machine" });

const settingsSchema = z.strictObject({
  /** A provider of OpenID Connect, and what it knows us by. */
  issuer: address,
  client: z.string().min(1),
  secret: z.string().min(1),
  /** Where people reach us, without a path; the provider sends them back to `sign-in/back` there. */
  url: address.refine((url) => new URL(url).href === `${new URL(url).origin}/`, { error: "without a path" }),
  /** The claim of an ID token that holds somebody’s roles. */
  claim: z.string().min(1).default("roles"),
});
/** How people sign in. */
export type SignIn = z.infer<typeof settingsSchema>;

/** The settings of a file. Throws `Hindrance` that names what is not right, and no secret. */
export function signInOf(text: string): SignIn {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    // What V8 says quotes the text, in which the secret is.
    const place = /position \d+.*/.exec(message)?.[0] ?? "";
    throw new Hindrance({
      nl: `de instellingen om in te loggen (--sign-in) zijn geen JSON ${place}`.trim(),
      en: `the settings of sign-in (--sign-in) are no JSON ${place}`.trim(),
    });
  }
  const read = settingsSchema.safeParse(found);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) =>
    [path.join("."), message].filter((one) => one !== "").join(": "),
  );
  throw new Hindrance({
    nl: `de instellingen om in te loggen (--sign-in) kloppen niet (${wrong.join("; ")})`,
    en: `the settings of sign-in (--sign-in) are not right (${wrong.join("; ")})`,
  });
}

/** Whether an address is one of this machine. */
export function isOnThisMachine(url: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
}
