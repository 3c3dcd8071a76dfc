import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** A provider of OpenID Connect on this machine, for the tests. Somebody is who they say, and has the roles that stand behind their name: `anna=analyst`. */
export interface TestProvider {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** What it answers to everything from now on, instead of doing its part; undefined: it does. */
  readonly answer: (instead: ((response: ServerResponse) => void) | undefined) => void;
  readonly close: () => Promise<void>;
}

export async function newProvider(redirects: readonly string[]): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [client, secret] = ["verdeelwijzer", "a secret of the tests"];
  const provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [...redirects] }],
    claims: { openid: ["sub"], profile: ["name", "roles"] },
    cookies: { keys: ["a key of the tests"] },
    findAccount: (_, id) => {
      const [name = "", roles = ""] = id.split("=");
      return { accountId: id, claims: () => ({ sub: id, name, roles: roles.split("+") }) };
    },
  });
  let instead: Parameters<TestProvider["answer"]>[0];
  const usual = provider.callback();
  server.on("request", (request, response) => void (instead ? instead(response) : usual(request, response)));
  return {
    issuer,
    client,
    secret,
    answer: (wanted) => (instead = wanted),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A browser, as far as signing in goes: it keeps cookies by host and follows where it is sent. */
export function newBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    return jar;
  };
  /** One request, which goes nowhere by itself. */
  async function once(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(init.headers as Record<string, string>), ...(cookie !== "" && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  /** To where it leads in the end; forms of the provider are filled in for who is meant. */
  async function go(address: string | URL, who: string): Promise<{ readonly url: URL; readonly response: Response }> {
    let url = new URL(address);
    let response = await once(url);
    for (let n = 0; n < 20; n++) {
      const to = response.headers.get("location");
      const form = to === null && url.pathname.startsWith("/interaction/") ? await response.clone().text() : undefined;
      if (to === null && form === undefined) break;
      if (form === undefined) {
        url = new URL(to ?? "", url);
        response = await once(url);
      } else {
        const prompt = form.includes('value="login"') ? "login" : "consent";
        const body = new URLSearchParams({ prompt, login: who, password: "x" });
        response = await once(url, { method: "POST", body });
      }
    }
    return { url, response };
  }
  return { once, go, cookies: (host: string) => jars.get(host) ?? new Map<string, string>() };
}
