const kept = "verdeelwijzer-large-type";

/** Whether somebody asked for large type in this browser. */
export function isLarge(): boolean {
  return localStorage.getItem(kept) === "yes";
}

/** Makes type large or usual, and keeps it so. */
export function setLarge(large: boolean): void {
  localStorage.setItem(kept, large ? "yes" : "no");
  document.documentElement.classList.toggle("vw-large", large);
}
