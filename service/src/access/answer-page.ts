import type { FastifyReply } from "fastify";

const answers = {
  away: {
    nl: "De dienst waar u inlogt antwoordt nu niet. Probeer het straks opnieuw.",
    en: "The service that signs you in does not answer now. Try again in a while.",
  },
  late: {
    nl: "Dit inloggen duurde langer dan tien minuten, of begon in een ander venster. Begin opnieuw.",
    en: "This sign-in took longer than ten minutes, or began in another window. Begin again.",
  },
  refused: {
    nl: "Het inloggen is niet gelukt. Begin opnieuw, of vraag wie Verdeelwijzer voor u beheert.",
    en: "Signing in did not work. Begin again, or ask who looks after Verdeelwijzer for you.",
  },
  "no-role": {
    nl: "U bent ingelogd, maar heeft hier nog geen rol. Vraag die aan wie Verdeelwijzer voor u beheert.",
    en: "You are signed in, but have no role here yet. Ask for one from who looks after Verdeelwijzer for you.",
  },
} as const;

const style =
  "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}";

/** Says in both languages why somebody is not signed in, to people who look at it in a browser. */
export function answerPage(reply: FastifyReply, code: number, which: keyof typeof answers): FastifyReply {
  const { nl, en } = answers[which];
  return reply
    .code(code)
    .type("text/html; charset=utf-8")
    .headers({
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    })
    .send(
      `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Verdeelwijzer</title><style>${style}</style></head>
<body><main><h1>Verdeelwijzer</h1><p>${nl}</p><p><a href="/sign-in">Inloggen</a></p><div lang="en"><p>${en}</p><p><a href="/sign-in">Sign in</a></p></div></main></body></html>\n`,
    );
}
