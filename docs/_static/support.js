// The box of the support page.  It knows the listed texts and nothing else: it reads no words, no
// place and no row but those of Japan Post's page, and says so where it does not know.  What it
// answers is what the library answers.
"use strict";

(() => {
  const data = window.emsStatusData;
  const { statuses, outside, updates_lag: updatesLag, languages } = data.definitions;
  const places = new Set(data.places);
  const CODE = "zxx";
  const JAPANESE = "\\u3005\\u3041-\\u3098\\u309b-\\u30fc\\u4e00-\\u9fff";
  const INNER_SPACE = new RegExp(`(?<=[${JAPANESE}]) (?=[${JAPANESE}])`, "g");
  const DAY = String.raw`(\d{4}[-/.年]\d\d?[-/.月]\d\d?日?|\d\d?[-/.月]\d\d?([-/.日]\d{2,4})?日?)`;
  const TIME = new RegExp(`^${DAY}([ T]*\\d\\d?:\\d\\d(:\\d\\d)?)?$`);

  // As the library folds, less entities and tags: what is pasted from a page has none.
  const fold = (text) => {
    let folded = text.normalize("NFKC")
      .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, "")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
      .replace(/[\u201c\u201d\u201f\u2033]/g, '"')
      .toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ").normalize("NFKC");
    folded = folded.replace(/\s+/g, " ").trim().replace(INNER_SPACE, "");
    folded = folded.replaceAll(" /", "/").replaceAll("/ ", "/");
    const bare = folded.replace(/[ .。]+$/, "");
    if (folded.slice(bare.length).replaceAll(" ", "").length === 1) folded = bare;
    return folded.replaceAll("center", "centre");
  };

  // Folded text, or code as it is, to what the posts mean by it: one entry a post.
  const index = new Map();
  for (const [post, byLanguage] of Object.entries(data.texts)) {
    for (const [language, bySense] of Object.entries(byLanguage)) {
      for (const [notation, texts] of Object.entries(bySense)) {
        const entry = { post, language, sense: notation.replace("!", ""), alone: notation.endsWith("!") };
        for (const text of texts) {
          const key = language === CODE ? text : fold(text);
          const known = index.get(key) ?? index.set(key, []).get(key);
          if (!known.some((other) => other.post === post)) known.push({ ...entry, text });
        }
      }
    }
  }

  const unite = (senses) => {
    const reasons = senses.filter((sense) => !/^\d/.test(sense));
    if (reasons.length > 0) return [reasons.length === 1 ? reasons[0] : "other"];
    return [...new Set(senses.flatMap((sense) => sense.split("/")))].sort((a, b) => a - b);
  };

  // What a whole text means: numbers of statuses or one reason; null where nobody lists it.
  const listed = (text) => {
    const key = fold(text);
    const known = index.get(key) ?? index.get(text.replaceAll("\u3000", "  ").normalize("NFKC").trim()) ?? [];
    const everybody = known.filter((entry) => !entry.alone);
    const guide = everybody.filter((entry) => entry.post === "guide");
    const entries = guide.length > 0 ? guide : everybody;
    if (entries.length === 0) return null;
    return { means: unite([...new Set(entries.map((entry) => entry.sense))]), entry: entries[0] };
  };

  // What follows such a word is a part of the sentence, and here it is in another cell.
  const IS_CUT = / (at|by|from|into|of|to|via|with)$/i;

  const isTime = (cell) => TIME.test(cell.normalize("NFKC"));

  // A row of Japan Post's page: time, status, details, office, place, and the postal code below.
  const readRow = (text) => {
    const cells = text.split(/[\t\n|｜]/).map((cell) => cell.trim());
    const [time, status, ...others] = cells[0] === "" ? cells.slice(1) : cells;
    const place = fold(others[2] ?? "?");
    if (!isTime(time) || (place !== "" && !places.has(place))) return null;
    if (others.some((cell) => isTime(cell) || listed(cell)) || IS_CUT.test(status)) return null;
    const found = listed(status);
    return found && { ...found, cell: status };
  };

  const read = (text) => listed(text) ?? readRow(text);

  const pairsOf = (key) => new Set([...key].slice(1).map((letter, at) => [...key][at] + letter));

  const likeness = (some, others) => {
    let shared = 0;
    for (const pair of some) if (others.has(pair)) shared += 1;
    return (2 * shared) / (some.size + others.size || 1);
  };

  const standsAlone = (key, folded) => {
    const at = folded.indexOf(key);
    const isWord = (pair) => /^[a-z]{2}$/.test(pair);
    return at >= 0 && !isWord(folded.slice(at - 1, at) + key[0])
      && !isWord(key.at(-1) + folded.slice(at + key.length)[0]);
  };

  // Listed phrases to look at, one a meaning: those that stand in the text, then those like it.
  const near = (text) => {
    const folded = fold(text.slice(0, 1000));
    const pairs = pairsOf(folded);
    const ranked = [];
    for (const [key, [entry]] of index) {
      if (entry.language === CODE) continue;
      if (key.length > 1 && standsAlone(key, folded)) ranked.push([-key.length, entry]);
      else if (pairs.size < 3 * key.length && key.length < 3 * pairs.size + 3) {
        const alike = likeness(pairs, pairsOf(key));
        if (alike > 0.5) ranked.push([1 - alike, entry]);
      }
    }
    const chosen = new Map();
    for (const [, entry] of ranked.sort(([a], [b]) => a - b)) {
      if (!chosen.has(entry.sense)) chosen.set(entry.sense, entry);
    }
    return [...chosen.values()].slice(0, 3);
  };

  window.emsStatus = { fold, read, near };

  const box = document.getElementById("support-text");
  const choice = document.getElementById("support-language");
  const answer = document.getElementById("support-answer");

  const element = (tag, content, attributes = {}) => {
    const made = document.createElement(tag);
    made.append(...[content].flat());
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };

  const textsOf = (meaning) => (
    statuses.find((status) => String(status.number) === meaning)
      ?? outside.find((reason) => reason.value === meaning)
  ).texts[choice.value];

  const titleOf = (meaning) => `${/^\d/.test(meaning) ? `${meaning} ` : ""}${textsOf(meaning).label}`;

  const card = (meaning, isOpen) => {
    const { description, advice } = textsOf(meaning);
    const note = updatesLag[choice.value];
    const copied = [titleOf(meaning), description, advice, note].join("\n");
    const button = element("button", "Copy", { type: "button", lang: "en" });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(copied);
      button.textContent = "Copied";
    });
    return element("details", [
      element("summary", titleOf(meaning)),
      element("p", description),
      element("p", element("strong", advice)),
      element("p", element("small", note)),
      button,
    ], { lang: choice.value, ...(isOpen ? { open: "" } : {}) });
  };

  const say = (name, count) => data.phrases[choice.value][name].replace("{count}", count);

  const paragraph = (...content) => element("p", content, { lang: choice.value });

  const quoted = ({ text, language, post }) => [
    element("q", text, language === CODE ? {} : { lang: language }), ` (${data.posts[post]})`,
  ];

  const answerToUnknown = (text) => {
    const found = near(text).map((entry) => element("li", [
      ...quoted(entry), `: ${entry.sense.split("/").map(titleOf).join(" / ")}`,
    ]));
    const said = paragraph(element("strong", say("unknown")), `: ${say("unlisted")}`);
    if (found.length === 0) return [said];
    return [
      said, paragraph(`${say("looks_like")}: ${say("no_answer")}`),
      element("ul", found, { lang: choice.value }),
    ];
  };

  const answerTo = (text) => {
    if (text.trim() === "") return statuses.map((status) => card(String(status.number), false));
    const found = read(text);
    if (found === null) return answerToUnknown(text);
    const { means, cell, entry } = found;
    const rule = cell === undefined ? (entry.language === CODE ? "code" : "phrase") : "row";
    return [
      ...(means.length > 1 ? [paragraph(say("several_meanings", means.length))] : []),
      ...(/^\d/.test(means[0]) ? [] : [paragraph(say("none_of_the_ten"))]),
      ...means.map((meaning) => card(meaning, true)),
      paragraph(`${say("recognised")}: ${say(rule)} `, ...quoted(entry)),
    ];
  };

  const show = () => {
    answer.replaceChildren(...answerTo(box.value));
    const state = new URLSearchParams({ language: choice.value });
    if (box.value !== "") state.set("text", box.value);
    history.replaceState(null, "", `#${state}`);
  };

  for (const language of languages) {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language);
    choice.append(element("option", name, { value: language, lang: language }));
  }
  const asked = new URLSearchParams(location.hash.slice(1));
  const wanted = [asked.get("language"), navigator.language, navigator.language.split("-")[0]];
  choice.value = wanted.find((language) => languages.includes(language)) ?? "en";
  box.value = asked.get("text") ?? "";
  box.addEventListener("input", show);
  choice.addEventListener("change", show);
  show();
})();
