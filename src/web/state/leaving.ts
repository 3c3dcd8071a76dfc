/** Asks whoever leaves the page whether they are sure, as long as they would lose something; the browser has the words for it. */
export function createLeaving(page: Pick<Window, "addEventListener" | "removeEventListener"> = window) {
  const ask = (event: Event) => event.preventDefault();
  return (loses: boolean): void => {
    // Only while it is needed: a page that asks is not kept for the button “back”.
    if (loses) page.addEventListener("beforeunload", ask);
    else page.removeEventListener("beforeunload", ask);
  };
}
