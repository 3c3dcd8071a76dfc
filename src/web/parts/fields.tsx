import { type InputHTMLAttributes, useId, useRef } from "react";
import { useTexts } from "../texts.tsx";
import { useCut } from "./use-cut.ts";

interface Labelled {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, in a sentence. */
  readonly error?: string;
}

export function TextField({
  label,
  hint,
  error,
  value,
  most,
  onChange,
  ...rest
}: Labelled &
  Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "maxLength"> & {
    readonly value: string;
    /** The most characters it takes; how many are left is told when few are. */
    readonly most?: number;
    readonly onChange: (text: string) => void;
  }) {
  const id = useId();
  const told = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(
    (x) => x !== "",
  );
  return (
    <div className="vw-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="vw-faint">
          {hint}
        </span>
      )}
      <input
        {...rest}
        id={id}
        value={value}
        maxLength={most}
        aria-invalid={error !== undefined}
        {...(told.length === 0 ? {} : { "aria-describedby": told.join(" ") })}
        onChange={(event) => onChange(event.target.value)}
      />
      {most === undefined ? null : <Left n={most - value.length} near={most / 10} />}
      {error === undefined ? null : (
        <span id={`${id}-error`} className="vw-error">
          {error}
        </span>
      )}
    </div>
  );
}

/** How many characters there are left, where that is worth telling. */
function Left({ n, near }: { readonly n: number; readonly near: number }) {
  const { say } = useTexts();
  return (
    <span className="vw-faint" aria-live="polite">
      {n > near ? null : say("field.left", { n })}
    </span>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

export function SelectField({
  label,
  hint,
  value,
  options,
  onChange,
}: Omit<Labelled, "error"> & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  const chosen = options.find((option) => option.value === value)?.text ?? "";
  const cut = useCut(list, chosen);
  return (
    <div className="vw-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="vw-faint">
          {hint}
        </span>
      )}
      <select
        ref={list}
        id={id}
        value={value}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {cut ? (
        <span className="vw-faint" aria-hidden="true">
          {chosen}
        </span>
      ) : null}
    </div>
  );
}

/** One of a few, all in sight. */
export function ChoiceField({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <fieldset className="vw-choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="vw-check">
          <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
