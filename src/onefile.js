// The start of the edition in one file: everything is in the file, packed, and this unpacks what the address asks for.
//
// A page that the app does not draw (one claim, figures, the method) replaces the page that stands, with its style.
// Everything else is the app's, which `boot.js` starts on every page, as on the site. The policy knows each script and
// style by its hash, whoever puts it into the document.
(async () => {
  const root = document.documentElement;
  // Some programs that pass an address on write its slashes in code.
  if (/%2f/i.test(location.search)) history.replaceState(history.state, "", location.search.replace(/%2f/gi, "/") + location.hash);
  // The page that stands is shown where nothing else is asked for, or where nothing else can be.
  root.hidden = /^\?(?!page=$)./.test(location.search);
  await new Promise((done) => addEventListener("DOMContentLoaded", done));
  const page = document.getElementById("page");
  // The file may have been given any name.
  page.dataset.root = location.pathname;
  page.hidden = root.hidden;
  root.hidden = false;
  const stay = (error) => {
    page.hidden = false;
    document.getElementById("asleep").hidden = false;
    throw error;
  };

  const unpacked = async (id) => {
    const packed = atob(document.getElementById(id).content.textContent);
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")));
  };
  const inside = await unpacked("inside").then((it) => it.json()).catch(stay);
  const run = (text, type = "") => document.body.append(Object.assign(document.createElement("script"), { text, type }));
  // The page that an address asks for, written as the list of pages has it.
  const asked = (address) => {
    const steps = new URL(address).searchParams.getAll("page").join("/").split("/");
    return steps.filter((step) => step && step !== "index.html").map((step) => step + "/").join("");
  };

  const address = asked(location.href);
  const still = inside.pages[inside.formerly[address] ?? address];
  if (still) {
    document.title = still.title;
    const style = Object.assign(document.createElement("style"), { textContent: inside.styles[still.style] });
    document.querySelector("style").replaceWith(style);
    page.dataset.page = still.page;
    page.innerHTML = still.html;
    page.hidden = false;
    const [id, top] = history.state ?? [];
    const read = id && document.getElementById(id);
    if (read) scrollBy(0, read.getBoundingClientRect().top - top);
    else if (location.hash) location.replace(location.hash);
  }

  globalThis.crossread = {
    // A module keeps what it exports to those who import it, and nobody can: this one sends it to whoever listens. A
    // page that was packed lacks nothing without the app.
    load: () =>
      new Promise((done, fail) => {
        const start = async ({ detail }) => detail({ module_or_path: await (await unpacked("program")).arrayBuffer() });
        addEventListener("glue", (event) => start(event).then(done, fail), { once: true });
        run(inside.glue, "module");
      }).catch(still ? () => ({ draw() {} }) : stay),
  };
  run(inside.boot);
})();
