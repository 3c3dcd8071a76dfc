import { type InputHTMLAttributes, useId } from "react";

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
  onChange,
  ...rest
}: Labelled &
  Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> & {
    readonly value: string;
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
        aria-invalid={error !== undefined}
        {...(told.length === 0 ? {} : { "aria-describedby": told.join(" ") })}
        onChange={(event) => onChange(event.target.value)}
      />
      {error === undefined ? null : (
        <span id={`${id}-error`} className="vw-error">
          {error}
        </span>
      )}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

export function SelectField({
  label,
  value,
  options,
  onChange,
}: Labelled & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="vw-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
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
