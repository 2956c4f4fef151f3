"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows].flatMap((row) => [...row.cells]);
  const leaves = heads.filter((head) => head.colSpan === 1);
  const merged = table.tHead.rows.length > 1;
  const order = merged ? leaves.sort((a, b) => (a.rowSpan === b.rowSpan ? 0 : b.rowSpan - a.rowSpan)) : leaves;
  order.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, order, head, column));
  });
}
function sort(table, heads, head, column) {
  const down = head.getAttribute("aria-sort") === "ascending";
  heads.forEach((one) => one.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const value = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent.trim();
  const plain = (text) => Number(text.replace(/[.,\s]/g, ""));
  const rows = [...table.tBodies[0].rows];
  const numbers = rows.every((row) => /^[\d.,\s]*$/.test(value(row)));
  const compare = (a, b) =>
    numbers ? plain(value(a)) - plain(value(b)) : value(a).localeCompare(value(b), "vi", { numeric: true });
  rows.sort((a, b) => (down ? compare(b, a) : compare(a, b)));
  table.tBodies[0].append(...rows);
}
const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
for (const input of document.querySelectorAll("input[type=search]")) {
  const table = document.getElementById(input.dataset.for);
  const rows = [...table.tBodies[0].rows].map((row) => [row, fold(row.textContent)]);
  const output = input.closest("p").querySelector("output");
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    output.textContent = input.value ? `${shown}/${rows.length}` : "";
  });
}
