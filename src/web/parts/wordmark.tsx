/** Circles of unequal size in one frame: what this is about. Our own mark, nobody's emblem. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="#fff" />
      <circle cx="11" cy="12" r="6" fill="#0b4a57" />
      <circle cx="23" cy="10" r="3" fill="#2a7c8b" />
      <circle cx="21" cy="22" r="4.5" fill="#2a7c8b" />
      <circle cx="10" cy="23.5" r="2.2" fill="#0b4a57" />
    </svg>
  );
}
