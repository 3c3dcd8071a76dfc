import { useId } from "react";

export interface FileFieldProps {
  /** What it is for; also what a screen reader says of the field. */
  readonly label: string;
  /** What stands on it. */
  readonly choose: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * A field for files in the page's own language: what a browser writes on one is in the browser's. The browser's is there for
 * keyboards and screen readers, unseen; what looks like a button is a label of it.
 */
export function FileField({ label, choose, accept, multiple = false, disabled = false, onFiles }: FileFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="vw-file">
        <input
          id={id}
          className="vw-hidden vw-file__input"
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <label htmlFor={id} className={disabled ? "nl-button nl-button--disabled" : "nl-button"}>
          {choose}
        </label>
      </div>
    </>
  );
}
