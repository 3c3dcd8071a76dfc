/**
 * The page's only script: switches the language (the address remembers it), filters the table of municipalities, and
 * lets the stories be printed too, which are three quarters of the pages, and opens everything for printing. Without it the page reads in Dutch, whole.
 */
export const script = `
(function () {
  var root = document.documentElement;
  var pages = Array.prototype.slice.call(document.querySelectorAll("[data-page]"));
  function show(language) {
    pages.forEach(function (page) {
      page.hidden = page.lang !== language;
      if (!page.hidden) document.title = page.getAttribute("data-title");
    });
    root.lang = language;
  }
  function follow() {
    var language = location.hash.slice(1, 3);
    if (pages.some(function (page) { return page.lang === language; })) show(language);
    var target = document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  }
  document.querySelectorAll("[data-to]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var to = button.getAttribute("data-to");
      history.replaceState(null, "", "#" + to);
      show(to);
      document.querySelector("[data-page]:not([hidden]) [data-to]").focus();
    });
  });
  document.querySelectorAll(".filter").forEach(function (box) {
    var input = box.querySelector("input");
    var status = box.querySelector("[role=status]");
    var groups = document.getElementById(input.getAttribute("data-table")).tBodies;
    box.hidden = false;
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLocaleLowerCase();
      var shown = 0;
      Array.prototype.forEach.call(groups, function (group) {
        var any = 0;
        Array.prototype.forEach.call(group.rows, function (row) {
          if (row.cells[0].scope === "rowgroup") return;
          row.hidden = (row.cells[0].textContent + " " + group.rows[0].textContent).toLocaleLowerCase().indexOf(wanted) < 0;
          if (!row.hidden) any++;
        });
        group.hidden = any === 0;
        shown += any;
      });
      status.textContent = status.getAttribute(shown === 1 ? "data-one" : "data-many").replace("#", shown);
    });
  });
  var boxes = Array.prototype.slice.call(document.querySelectorAll(".print-too"));
  boxes.forEach(function (box) {
    box.hidden = false;
    box.querySelector("input").addEventListener("change", function (event) {
      root.classList.toggle("whole", event.target.checked);
      boxes.forEach(function (other) { other.querySelector("input").checked = event.target.checked; });
    });
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (block) { block.open = true; });
  });
  window.addEventListener("hashchange", follow);
  follow();
})();
`;

/** SHA-256 of the script, so that the page's own policy lets no other script run; a test holds them together. */
export const scriptHash = "sha256-tHZMVNKOOn/WkgRLlB0l/df+detEK7x61VMamPOknI0=";
