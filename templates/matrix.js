"use strict";
(function () {
  const table = document.querySelector("table.matrix");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const words = document.getElementById("words");
  const overall = document.getElementById("overall");
  const shown = document.getElementById("shown");
  const collator = new Intl.Collator(undefined, { numeric: true });

  function filter() {
    const wanted = words.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const fits = row.textContent.toLowerCase().includes(wanted) && (!overall.value || row.dataset.verdict === overall.value);
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = count + " of " + rows.length + " shown";
  }

  function sort(button) {
    const head = button.closest("th");
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const at = head.cellIndex;
    const key = function (row) { return row.cells[at].dataset.rank || row.cells[at].textContent.trim(); };
    rows.sort(function (a, b) { return (up ? 1 : -1) * collator.compare(key(a), key(b)); });
    for (const row of rows) body.appendChild(row);
  }

  words.addEventListener("input", filter);
  overall.addEventListener("change", filter);
  for (const button of table.tHead.querySelectorAll("button")) {
    button.addEventListener("click", function () { sort(button); });
  }
  document.querySelector(".tools").hidden = false;
  filter();
})();
