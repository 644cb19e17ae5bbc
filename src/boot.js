// Starts the app. It is a classic script: a module is never run from a file or in a box without an origin, and could not
// even say so.
(() => {
  // Some hosts answer `//theme/energy/`, but a link to `//…` would lead to another host. Only paths are given to the history:
  // the document's own address may have a user and a password in it, which `location` does not tell.
  const asked = new URL(location.href);
  const path = asked.pathname.replace(/\/{2,}/g, "/");
  if (path !== asked.pathname && asked.protocol !== "file:") {
    history.replaceState(history.state, "", path + asked.search + asked.hash);
  }

  const page = document.getElementById("page");
  const address = location.href;
  const show = (id, on) => {
    const line = document.getElementById(id);
    if (line) line.hidden = !on;
  };
  // Resolved now: links are relative to an address that the app will change. A user and password in it are for the proxy
  // that asked, and nothing can be fetched by an address that has them.
  const bare = (href) => href && Object.assign(new URL(href), { username: "", password: "" }).href;
  const [glue, wasm] = ["modulepreload", "preload"].map((rel) => bare(document.querySelector(`link[rel=${rel}]`)?.href));
  page.dataset.root = new URL(page.dataset.root, address).pathname;
  // The edition in one file has brought the program along.
  const load = globalThis.crossread?.load ?? (async (query) => (await import(glue + query)).default({ module_or_path: wasm + query }));
  // A page that was cut short on its way lacks its last line: the app draws it anew.
  if (!document.getElementById("asleep")) page.dataset.run = "1";

  // Until the app runs, a page whose address asks for more than its path shows none of its passages, and says why.
  const keys = (page.dataset.keys ?? "").split(" ");
  const waits = keys.some((key) => asked.searchParams.has(key));
  const wait = (on) => {
    page.classList.toggle("waiting", on);
    show("loading", on);
  };
  wait(waits);
  // Where the network has stalled, the page is there to be read. It is the app's again as soon as that comes.
  const slow = setTimeout(() => {
    wait(false);
    show("slow", true);
  }, 10000);
  const settle = () => {
    clearTimeout(slow);
    wait(false);
    show("slow", false);
  };

  // On paper stands where it is from, and when it was printed.
  addEventListener("beforeprint", () => {
    const today = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    const printed = document.getElementById("printed");
    if (printed) printed.textContent = `${location.href} · ${today}`;
  });

  // The program reads the texts as it comes, and draws in a task of its own.
  const start = async (query) => {
    const { draw } = await load(query);
    await new Promise((next) => setTimeout(next));
    await draw();
    settle();
  };

  // The page as it came, and a line that says what is missing. The app may have woken its controls.
  const states = ["href", "role", "aria-disabled", "aria-current"];
  const asleep = [...page.querySelectorAll("a[id]")].map((control) => [control, control.cloneNode()]);
  const bringBack = () => page.isConnected || document.getElementById("page")?.replaceWith(page);
  function stay() {
    bringBack();
    if (location.href !== address) history.replaceState(null, "", path + asked.search + asked.hash);
    for (const [control, before] of asleep) {
      for (const name of states) {
        if (before.hasAttribute(name)) control.setAttribute(name, before.getAttribute(name));
        else control.removeAttribute(name);
      }
    }
    page.dataset.run = "over";
    document.body.classList.remove("live");
    settle();
    show("off", !globalThis.WebAssembly);
    show("asleep", true);
  }

  // One fresh start, by addresses of its own, so that nothing that came broken is taken from a cache. An app that has
  // panicked cannot go on: the next one draws without the page.
  let failed = false;
  const panicked = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  function restart(error) {
    if (failed || !globalThis.WebAssembly) return stay();
    failed = true;
    if (panicked(error)) {
      bringBack();
      page.dataset.run = "2";
    }
    start("?retry=1").catch(stay);
  }

  addEventListener("error", ({ error }) => panicked(error) && restart(error));
  start("").catch(restart);
})();
