// The filter box of the vocabulary page.  It shows the rows that hold what was typed; where a row
// is exactly what was typed, it says what that text means.  It finds for a person to look at: the
// library itself never answers by a part of a text.
"use strict";

(() => {
  const box = document.getElementById("vocabulary-text");
  const found = document.getElementById("vocabulary-found");
  const sections = [...document.querySelectorAll(".vocabulary-post")];

  // The same folding as the library's, less what nobody types.
  const fold = (text) => {
    let folded = text.normalize("NFKC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
    folded = folded.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2018\u2019]/g, "'");
    folded = folded.toLowerCase().replace(/\s+/g, " ").trim();
    folded = folded.replace(/ ?\/ ?/g, "/").replace(/center/g, "centre");
    folded = folded.replace(/(?<=[\u3005-\u30fc\u4e00-\u9fff]) (?=[\u3005-\u30fc\u4e00-\u9fff])/g, "");
    return folded.replace(/(?<![.。 ]) ?[.。]$/, "");
  };

  const expand = (pattern) => {
    const [start, ...slots] = pattern.split("{");
    return slots.reduce((texts, slot) => {
      const [ends, rest] = slot.split("}");
      return texts.flatMap((text) => ends.split("|").map((end) => text + end + rest));
    }, [start]);
  };

  // Codes count in capitals only, and the guide's labels decide before any post's own use of them.
  const rows = [...document.querySelectorAll(".vocabulary tr[data-pattern]")].map((row) => ({
    row,
    section: row.closest(".vocabulary-post"),
    table: row.closest("table"),
    isCode: row.closest("[data-codes]") !== null,
    isLabel: row.closest("#guide") !== null,
    texts: expand(row.dataset.pattern).map(fold),
    shown: row.querySelector("th > span"),
    first: row.querySelector("th > span").textContent,
    means: [...row.cells[1].childNodes].map((node) => node.textContent).filter(Boolean).join(" "),
  }));

  const count = (number) => `${number} ${number === 1 ? "row" : "rows"}`;

  const filter = () => {
    const wanted = fold(box.value);
    const visible = new Set();
    const exact = new Set();
    let isLabel = false;
    let shown = 0;
    for (const entry of rows) {
      const text = entry.texts.find((one) => one === wanted)
        ?? entry.texts.find((one) => one.includes(wanted));
      const isExact = wanted !== "" && text === wanted
        && (!entry.isCode || box.value.trim() === entry.first);
      entry.row.hidden = text === undefined;
      entry.row.classList.toggle("exact", isExact);
      if (text === undefined) continue;
      shown += 1;
      visible.add(entry.table).add(entry.section);
      // Show the spelling that was found, not the first of many.
      entry.shown.textContent = wanted === "" || fold(entry.first).includes(wanted)
        ? entry.first : text.charAt(0).toUpperCase() + text.slice(1);
      if (isExact && entry.isLabel && !isLabel) {
        isLabel = true;
        exact.clear();
      }
      if (isExact && entry.isLabel === isLabel) exact.add(entry.means);
    }
    for (const { table } of rows) table.hidden = !visible.has(table);
    for (const section of sections) section.hidden = !visible.has(section);
    if (wanted === "") found.textContent = `${count(rows.length)}.`;
    else if (exact.size > 0) found.textContent = `Exactly this text: ${[...exact].join("; ")}.`;
    else if (shown > 0) found.textContent = `Not in the vocabulary as a whole text; part of ${count(shown)}.`;
    else found.textContent = "Not in the vocabulary.";
  };

  box.addEventListener("input", filter);
  filter();
})();
