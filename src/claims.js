// The table of claims: its rows by theme, relation and source, its columns by source, as the address asks.
//
// The table and its controls are in the page from the start; this wakes the controls, which are links, each with the
// address that it gives. It loads nothing and keeps nothing.
(() => {
  const keys = { theme: "t-", relation: "r-", src: "s-" };
  const table = document.querySelector(".claims");
  if (!table) return;
  const controls = [...document.querySelectorAll("#choose [id]")];
  const all = document.querySelector("#choose [href]");
  const home = all.getAttribute("href");
  const sum = document.querySelector(".sum");
  const nothing = document.getElementById("nothing");
  const sources = controls.map(({ id }) => id).filter((id) => id.startsWith(keys.src));
  const rows = [...table.tBodies[0].rows].map((row) => {
    const speaks = sources.filter((_, nth) => row.cells[nth + 1].querySelector("a"));
    return { row, is: row.dataset.is.split(" ").concat(speaks) };
  });
  const columns = sources.map((_, nth) => [...table.rows].map((row) => row.cells[nth + 1]));
  const { title } = document;
  sum.setAttribute("role", "status");

  const sort = (id) => id.slice(0, 2);
  const fits = ({ is }, chosen) =>
    Object.values(keys).every((key) => {
      const asked = chosen.filter((id) => sort(id) === key);
      return !asked.length || asked.some((id) => is.includes(id));
    });
  const count = (chosen) => rows.filter((row) => fits(row, chosen)).length;

  // The address of a choice: keys and values in the order of the page.
  const address = (chosen) => {
    const fields = Object.entries(keys).map(([name, key]) => {
      const values = controls.filter(({ id }) => sort(id) === key && chosen.includes(id)).map(({ id }) => id.slice(2));
      return values.length ? name + "=" + values.join() : "";
    });
    const query = fields.filter(Boolean).join("&");
    return query ? (home.startsWith("?") ? home + "&" : "?") + query : home;
  };

  const show = (chosen) => {
    for (const { row, is } of rows) row.hidden = !fits({ is }, chosen);
    columns.forEach((cells, nth) => {
      const off = chosen.some((id) => sort(id) === keys.src) && !chosen.includes(sources[nth]);
      for (const cell of cells) cell.hidden = off;
    });
    for (const control of controls) {
      const { id } = control;
      const on = chosen.includes(id);
      control.removeAttribute("role");
      control.removeAttribute("aria-disabled");
      control.href = address(on ? chosen.filter((other) => other !== id) : [...chosen, id]);
      // What there is of it among the other choices: its own kind aside.
      control.querySelector(".n").textContent = count([...chosen.filter((other) => sort(other) !== sort(id)), id]);
      mark(control, on);
    }
    mark(all, !chosen.length);
    const shown = count(chosen);
    nothing.hidden = shown > 0;
    table.hidden = !shown;
    const claims = rows.length === 1 ? " claim" : " claims";
    sum.textContent = (chosen.length ? shown + " of " : "") + rows.length + claims;
    const names = controls.filter(({ id }) => chosen.includes(id)).map(nameOf);
    document.title = [...names, title].join(" · ");
  };
  // What a choice is called: its words, without its sign and its number.
  const nameOf = (control) => {
    const words = [...control.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return words.map((node) => node.data).join("").trim();
  };
  const mark = (control, on) => (on ? control.setAttribute("aria-current", "true") : control.removeAttribute("aria-current"));

  // What the address asks for; what this table has not is left out, with a line to the reader.
  const read = () => {
    const chosen = [];
    const unknown = [];
    for (const [name, values] of new URLSearchParams(location.search)) {
      for (const value of Object.hasOwn(keys, name) ? values.split(",").filter(Boolean) : []) {
        const id = keys[name] + value;
        if (chosen.includes(id)) continue;
        if (controls.some((control) => control.id === id)) chosen.push(id);
        else unknown.push([name, value.slice(0, 80)]);
      }
    }
    document.querySelector(".notices")?.remove();
    if (unknown.length) {
      const list = Object.assign(document.createElement("ul"), { className: "notices" });
      const words = { theme: "theme", relation: "relation", src: "source" };
      for (const [name, value] of unknown) {
        const line = document.createElement("li");
        const asked = Object.assign(document.createElement("b"), { textContent: value });
        line.append(`The ${words[name]} “`, asked, "” cannot be shown here and was left out.");
        list.append(line);
      }
      document.querySelector(".title").after(list);
    }
    const url = new URL(address(chosen), location.href);
    if (url.href !== location.href.split("#")[0]) history.replaceState(null, "", url.href + location.hash);
    show(chosen);
  };

  addEventListener("popstate", read);
  addEventListener("click", (event) => {
    const link = event.target.closest?.("#choose a[href], #nothing a");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, "", link.href);
    read();
    if (!link.offsetParent) all.focus();
  });
  read();
})();
