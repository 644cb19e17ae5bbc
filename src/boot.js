// Starts the app. It is a classic script: a module is never run from a file or in a box without an origin, and could not
// even say so.
(() => {
  const page = document.getElementById("page");
  const address = location.href;
  const line = (id) => document.getElementById(id);
  // Resolved now: links are relative to an address that the app will change.
  const [glue, wasm] = ["modulepreload", "preload"].map((rel) => document.querySelector(`link[rel=${rel}]`)?.href);
  page.dataset.root = new URL(page.dataset.root, address).pathname;
  // The edition in one file has brought the program along.
  const load = globalThis.crossread?.load ?? (async (query) => (await import(glue + query)).default({ module_or_path: wasm }));

  // Until the app runs, a page whose address asks for more than its path shows none of its passages, and says why.
  const asked = new URLSearchParams(location.search);
  const waits = (page.dataset.keys ?? "").split(" ").some((key) => asked.has(key));
  const wait = (on) => {
    page.classList.toggle("waiting", on);
    line("loading").hidden = !on;
  };
  wait(waits);

  // On paper stands where it is from, and when it was printed.
  addEventListener("beforeprint", () => {
    const today = new Date().toLocaleDateString("en", { dateStyle: "long" });
    line("printed").textContent = `${location.href} · ${today}`;
  });

  const start = async (query) => {
    await load(query);
    wait(false);
  };

  // The page as it came, and a line that says what is missing. The app may have woken its controls.
  const states = ["href", "role", "aria-disabled", "aria-current"];
  const asleep = [...page.querySelectorAll("a[id]")].map((control) => [control, control.cloneNode()]);
  function stay() {
    if (!page.isConnected) document.getElementById("page").replaceWith(page);
    if (location.href !== address) history.replaceState(null, "", address);
    for (const [control, before] of asleep) {
      for (const name of states) {
        if (before.hasAttribute(name)) control.setAttribute(name, before.getAttribute(name));
        else control.removeAttribute(name);
      }
    }
    page.dataset.run = "over";
    document.body.classList.remove("live");
    wait(false);
    line("asleep").hidden = false;
  }

  // An app that has panicked cannot go on. One fresh start: it is loaded anew, and draws without the page.
  let broken = false;
  function restart() {
    if (broken) return stay();
    broken = true;
    if (!page.isConnected) document.getElementById("page").replaceWith(page);
    page.dataset.run = "2";
    start("?retry=1").catch(stay);
  }

  addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && restart());
  start("").catch((error) => (error instanceof WebAssembly.RuntimeError ? restart() : stay()));
})();
