import * as client from "openid-client";
import { type Person, roleOf } from "./person.ts";
import { isOnThisMachine, type SignIn } from "./settings.ts";

/** What one sign-in is held against when somebody comes back, and where they wanted to go. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
}

/** Who signs people in, by OpenID Connect: the code flow, with PKCE, state and nonce. */
export interface Provider {
  /** Where somebody is sent to sign in. */
  readonly begin: (back: string) => Promise<{ readonly to: URL; readonly checks: Checks }>;
  /** Who came back; undefined where the provider says nothing of a role here. Throws where it is not what was begun. */
  readonly end: (from: URL, checks: Checks) => Promise<Person | undefined>;
}

/** Whether a sign-in failed since the provider does not do its part now: in a while it may. */
export function isAway(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError)
    return error.error === "server_error" || error.error === "temporarily_unavailable";
  if (error instanceof client.ResponseBodyError || error instanceof client.WWWAuthenticateChallengeError)
    return error.status >= 500;
  if (error instanceof client.ClientError)
    return error.code === "OAUTH_TIMEOUT" || (error.cause instanceof Response && error.cause.status >= 500);
  // A connection that failed; a mistake of ours has no cause.
  return error instanceof TypeError && error.cause !== undefined;
}

/** By the address of its description, which is read when it is first needed, and again where that failed: we come up without it. */
export function providerOf({ issuer, client: id, secret, url, claim }: SignIn): Provider {
  let found: Promise<client.Configuration> | undefined;
  const known = async () => {
    // Without TLS only on this machine: codes and tokens would go over the network for all to read.
    const options = isOnThisMachine(issuer) ? { execute: [client.allowInsecureRequests] } : {};
    found ??= client.discovery(new URL(issuer), id, secret, undefined, { ...options, timeout: 10 });
    return found.catch((error: unknown) => {
      found = undefined;
      throw error;
    });
  };
  return {
    async begin(back) {
      const config = await known();
      const verifier = client.randomPKCECodeVerifier();
      const checks = { state: client.randomState(), nonce: client.randomNonce(), verifier, back };
      const to = client.buildAuthorizationUrl(config, {
        redirect_uri: new URL("/sign-in/back", url).href,
        scope: "openid profile",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: checks.state,
        nonce: checks.nonce,
      });
      return { to, checks };
    },
    async end(from, { state, nonce, verifier }) {
      const config = await known();
      const tokens = await client.authorizationCodeGrant(config, from, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const own: Claims = tokens.claims() ?? {};
      const claims: Claims = { ...(await moreOf(config, tokens.access_token, own)), ...own };
      const role = roleOf(texts(claims[claim]));
      return role && { ...role, name: nameIn(claims) };
    },
  };
}

type Claims = Readonly<Record<string, unknown>>;

/** What a provider tells only who asks for it: many have roles and names in no ID token. */
async function moreOf(config: client.Configuration, token: string, { sub }: Claims): Promise<Claims> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {};
  return client.fetchUserInfo(config, token, typeof sub === "string" ? sub : "");
}

/** A claim is a text, or a list of them. */
function texts(claim: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return all.filter((one) => typeof one === "string");
}

/** Characters of a name, at most. */
const LONGEST = 200;

/** What people call them, else what the provider does; without characters that are no writing, and as long as a name may be. */
function nameIn(claims: Claims): string {
  const names = [claims["name"], claims["preferred_username"], claims["email"], claims["sub"]];
  const told = names.flatMap((name) => (typeof name === "string" ? name.replaceAll(/\p{C}/gu, "").trim() : []));
  return Array.from(told.find((name) => name !== "") ?? "?")
    .slice(0, LONGEST)
    .join("");
}
