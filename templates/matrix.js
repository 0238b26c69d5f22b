"use strict";
(function () {
  const find = function (id) { return document.getElementById(id); };
  const table = document.querySelector("table.matrix");
  const body = table.tBodies[0];
  const facts = 3;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const texts = function (row) { return [row.cells[0], row.cells[1]].map(function (cell) { return cell.textContent; }).join(" ").toLowerCase(); };
  const rows = Array.from(body.rows, function (row) { return { row: row, text: texts(row), family: row.dataset.family, follows: row.classList.contains("follows") }; });
  const leaders = new Map(rows.filter(function (one) { return !one.follows; }).map(function (one) { return [one.family, one]; }));
  const unfolded = new Set();
  const controls = { words: find("words"), overall: find("overall"), requirement: find("requirement"), state: find("state"), fold: find("fold"), spelt: find("spelt") };
  let order = { at: -1, up: true };
  let data = null;
  let back = null;

  const folds = function () { return controls.fold !== null && controls.fold.checked; };

  function stateFits(row) {
    if (controls.requirement.value === "") return true;
    const cell = row.cells[facts + Number(controls.requirement.value)];
    if (controls.state.value === "open") return Number(cell.dataset.rank) < 4 && !cell.classList.contains("accepted");
    const word = cell.firstElementChild;
    return word !== null && word.classList.contains(controls.state.value);
  }

  function filter() {
    const wanted = controls.words.value.trim().toLowerCase();
    let count = 0;
    for (const one of rows) {
      const row = one.row;
      const folded = folds() && one.follows && !unfolded.has(one.family);
      const fits = !folded && one.text.includes(wanted) && (!controls.overall.value || row.dataset.verdict === controls.overall.value) && stateFits(row);
      if (row.hidden === fits) row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    find("shown").textContent = count + " of " + rows.length + " shown";
  }

  function key(one) {
    const cell = one.row.cells[order.at];
    return cell.dataset.rank === undefined ? cell.textContent.trim() : Number(cell.dataset.rank);
  }

  function compare(a, b) {
    return typeof a === "number" ? a - b : collator.compare(a, b);
  }

  function arrange() {
    const keys = new Map(rows.map(function (one) { return [one, order.at < 0 ? Number(one.row.dataset.at) : key(one)]; }));
    const sign = order.up ? 1 : -1;
    const place = function (one) { return Number(one.row.dataset.at); };
    rows.sort(function (a, b) {
      if (!folds()) return sign * compare(keys.get(a), keys.get(b)) || place(a) - place(b);
      const first = leaders.get(a.family), second = leaders.get(b.family);
      const apart = sign * compare(keys.get(first), keys.get(second)) || place(first) - place(second);
      return apart || a.follows - b.follows || place(a) - place(b);
    });
    body.replaceChildren.apply(body, rows.map(function (one) { return one.row; }));
  }

  function sort(button) {
    const head = button.closest("th");
    order = { at: head.cellIndex, up: head.getAttribute("aria-sort") !== "ascending" };
    for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order.up ? "ascending" : "descending");
    arrange();
  }

  function element(name, text, parent) {
    const made = document.createElement(name);
    made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  function quotes(at, column) {
    if (data === null) data = JSON.parse(find("data").textContent);
    const row = data.rows[at];
    return (row && row[column] || []).map(function (one) { return one.map(function (number) { return data.texts[number]; }); });
  }

  function open(cell) {
    const row = cell.closest("tr"), column = cell.cellIndex - facts;
    const link = cell.querySelector("a"), leads = !link.getAttribute("href").startsWith("#");
    find("opened-title").textContent = table.tHead.rows[0].cells[cell.cellIndex].title;
    find("opened-file").textContent = row.cells[0].firstChild.textContent;
    find("opened-verdict").className = link.className;
    find("opened-verdict").textContent = link.textContent;
    find("opened-lacks").textContent = cell.title;
    const words = find("opened-words");
    words.replaceChildren();
    for (const quote of quotes(row.dataset.at, column)) {
      const block = element("blockquote", "", words);
      element("p", quote[0], block);
      element("footer", [quote[1], quote[2] && "not enough: " + quote[2]].filter(Boolean).join("; "), block);
    }
    if (!words.firstChild) element("p", "No words of the agreement belong to this verdict.", words);
    find("opened-more").hidden = !leads;
    if (leads) find("opened-review").setAttribute("href", link.getAttribute("href"));
    // Not modal: the next cell may be opened at once, and the rest of the page need not be laid out again.
    if (!find("opened").open) find("opened").show();
    back = link;
  }

  function close() {
    find("opened").close();
    if (back !== null) back.focus({ preventScroll: true });
  }

  function unfold(button, family) {
    const was = unfolded.delete(family);
    if (!was) unfolded.add(family);
    button.setAttribute("aria-expanded", String(!was));
    filter();
  }

  function addFoldButtons() {
    for (const one of rows) {
      const others = one.row.dataset.others;
      if (others === undefined) continue;
      const button = element("button", "and " + others + " of its family", one.row.cells[0]);
      button.type = "button";
      button.className = "unfold";
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", function () { unfold(button, one.family); });
    }
  }

  for (const name of ["overall", "requirement", "state"]) controls[name].addEventListener("change", filter);
  controls.words.addEventListener("input", filter);
  controls.spelt.addEventListener("change", function () { table.classList.toggle("spelt", controls.spelt.checked); });
  if (controls.fold !== null) {
    addFoldButtons();
    controls.fold.addEventListener("change", function () { table.classList.toggle("folded", folds()); arrange(); filter(); });
  }
  for (const button of table.tHead.querySelectorAll("button")) {
    button.addEventListener("click", function () { sort(button); });
  }
  body.addEventListener("click", function (event) {
    const cell = event.target.closest("td.cell");
    if (cell === null || cell.firstElementChild === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(cell);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && find("opened").open) close();
  });
  document.querySelector(".tools").hidden = false;
  filter();
})();
