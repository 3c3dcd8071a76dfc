import type { Opened, Session, Variant, Work } from "./session.ts";

/** Whether somebody would miss it. */
export function isWorth({ log }: Pick<Session, "log">): boolean {
  return log.changes.length > 0;
}

/** With a session beside it under a name. */
export function withVariant(
  session: Session,
  { opened, ...work }: Work & { readonly opened: Opened },
  name: string,
  at: string,
): Session {
  const id = 1 + Math.max(0, ...session.variants.map((one) => one.id));
  const { log, wish, by, answer, previous } = work;
  const variant: Variant = {
    id,
    name,
    at,
    opened,
    log,
    wish,
    by,
    ...(answer !== undefined && { answer }),
    ...(previous !== undefined && { previous }),
  };
  return { ...session, variants: [...session.variants, variant] };
}

/** Before another session is opened: the one that is open is set aside, where somebody would miss it, and that is told. */
export function withAside(
  session: Session,
  old: Work & { readonly opened?: Opened; readonly called?: string },
  at: string,
): Session {
  const { opened, called = "" } = old;
  if (opened === undefined || !isWorth(old)) return session;
  const next = withVariant(session, { ...old, opened }, called, at);
  return { ...next, aside: next.variants.at(-1)?.id };
}

export function withoutVariant(session: Session, id: number): Session {
  const variants = session.variants.filter((one) => one.id !== id);
  return { ...session, variants, aside: session.aside === id ? undefined : session.aside };
}
