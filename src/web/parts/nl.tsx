import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";

/**
 * The parts of NL Design System that we use: its style sheets, and the elements that go with them. (Its React
 * wrappers ask for React 18.)
 */
export function Button({
  purpose,
  pressed,
  className = "",
  disabled = false,
  waiting = false,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly purpose?: "primary";
  readonly pressed?: boolean;
  /** It does nothing for now, and keeps the focus of who pressed it. */
  readonly waiting?: boolean;
}) {
  const classes = [
    "nl-button",
    purpose === undefined ? "" : `nl-button--${purpose}`,
    pressed === true ? "nl-button--pressed" : "",
    disabled || waiting ? "nl-button--disabled" : "",
    className,
  ];
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      {...(waiting && { "aria-disabled": true })}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      className={classes.filter((name) => name !== "").join(" ")}
    >
      {children}
    </button>
  );
}

export function Heading({
  level,
  children,
  ...rest
}: {
  readonly level: 1 | 2 | 3;
  readonly children: ReactNode;
  readonly id?: string;
  readonly tabIndex?: number;
}) {
  const Element = `h${level}` as const;
  return (
    <Element {...rest} className={`nl-heading nl-heading--level-${level}`}>
      {children}
    </Element>
  );
}

export function Paragraph({ lead = false, children }: { readonly lead?: boolean; readonly children: ReactNode }) {
  return <p className={lead ? "nl-paragraph nl-paragraph--lead" : "nl-paragraph"}>{children}</p>;
}

export function Link({ children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className="nl-link">
      {children}
    </a>
  );
}

export type Tone = "plain" | "good" | "notice" | "open" | "alarm";

export function Badge({ tone = "plain", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`nl-data-badge vw-badge--${tone}`}>{children}</span>;
}

export function Note({ tone = "plain", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <div className={`vw-note vw-note--${tone}`}>{children}</div>;
}
