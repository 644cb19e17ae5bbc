// The browser's side of the app: starts it, and does for it what is done to a window and a document.
//
// The app takes over a page that stands already. It renders on a stage beside it, and the page stays, with its focus,
// selection, scroll position and opened details, until there is a view that it does not show: only then the stage
// takes its place. Until then its controls are woken: they get the addresses and states that only the app can serve.
//
// It is a classic script: a module is never run from a file or in a box without an origin, and could not even say so.
(() => {
  const page = document.getElementById("page");
  const address = location.href;
  const root = new URL(page.dataset.root, address).href;
  const stage = Object.assign(document.createElement("div"), { id: "page" });
  const current = () => document.getElementById("page");
  // Where the program lies: told before the address changes, as links are relative to it.
  const [glue, wasm] = ["modulepreload", "preload"].map((rel) => document.querySelector(`link[rel=${rel}]`)?.href);
  // How the program and other pages are had. The edition in one file has brought them along.
  const { load, ask } = globalThis.crossread ?? {
    load: async (query) => (await import(glue + query)).default({ module_or_path: wasm }),
    ask: async (url) => (await fetch(url)).text(),
  };

  globalThis.crossread = {
    stage: () => stage,

    // The present URL from the root of the site on, and the one that the page in the window was written for.
    location: () => location.href.slice(root.length),
    page: () => `${page.dataset.page}`,

    // A place in the history remembers the passage that was read there: its own offset means little, as passages that
    // were not on the screen yet have only an estimated height.
    push(url) {
      if (root + url === location.href.split("#")[0]) return;
      const read = [...current().querySelectorAll("article")].find((it) => it.getBoundingClientRect().bottom > 0);
      history.scrollRestoration = "manual";
      history.replaceState([read?.id ?? "main", (read ?? document.getElementById("main")).getBoundingClientRect().top], "");
      history.pushState(null, "", root + url);
      history.scrollRestoration = "auto";
    },
    restore() {
      const [id, top] = history.state ?? [];
      const read = id && document.getElementById(id);
      if (!read) return;
      const { classList } = current();
      classList.add("whole");
      scrollBy(0, read.getBoundingClientRect().top - top);
      history.replaceState(null, "");
      history.scrollRestoration = "auto";
      // Two frames on, every passage knows its own height.
      requestAnimationFrame(() => requestAnimationFrame(() => classList.remove("whole")));
    },

    replace: (url) => root + url === location.href || history.replaceState(null, "", root + url),
    entitle: (title) => (document.title = title),
    announce: (text) => (document.getElementById("said").textContent = text),

    // `follow(url, id)` says whether a link of the site, and its id, is the app's; `moved()` hears of back and forward.
    listen(follow, moved) {
      heard = follow;
      addEventListener("popstate", () => heard === follow && moved());
      addEventListener("click", (event) => {
        if (heard !== follow) return;
        const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (event.defaultPrevented || event.button || modified) return;
        const link = event.target.closest?.("a[href]:not([target]):not([download])");
        if (!link) return;
        const url = new URL(link.getAttribute("href"), location.href);
        // Another place of the present page is left to the browser.
        if (url.hash && url.href.split("#")[0] === location.href.split("#")[0]) return;
        if (url.href.startsWith(root) && follow(url.href.slice(root.length), link.id)) event.preventDefault();
      });
    },

    wake() {
      for (const awake of stage.querySelectorAll("a[id]")) {
        const asleep = document.getElementById(awake.id);
        for (const name of asleep ? ["href", "role", "aria-disabled", "aria-current"] : []) {
          if (awake.hasAttribute(name)) asleep.setAttribute(name, awake.getAttribute(name));
          else asleep.removeAttribute(name);
        }
      }
    },

    enter() {
      fill();
      if (stage.isConnected) return;
      const open = "popover" in stage && page.querySelector("[popover]:popover-open");
      current().replaceWith(stage);
      if (!open) return;
      // A sheet gives the focus back to what had it when it was opened.
      stage.querySelector(".open")?.focus();
      stage.querySelector("[popover]")?.showPopover();
    },

    // After a link was followed: to the passage it names, or back on the control that it is, or to the heading.
    arrive(id, passage) {
      // A chip that was lifted is gone: the control of the same choice stands for it.
      const control = id && (document.getElementById(id) ?? document.getElementById(id.slice(2)));
      if (passage) {
        crossread.point(passage);
      } else if (control) {
        control.focus();
        const list = document.getElementById("list");
        if (list?.getBoundingClientRect().top < 0) list.scrollIntoView();
      } else {
        scrollTo(0, 0);
        stage.querySelector("h1").focus();
      }
    },

    // As a link within the page does it, so that the passage becomes the page's target.
    point: (passage) => passage && location.replace("#" + passage),
  };

  // What only the page of a view tells is taken from there: what stands in a place of its own, and the parts that stand
  // in elements which are here too. The app may make another passage of the same element, so parts are put in anew.
  function fill() {
    for (const part of stage.querySelectorAll(".part")) part.remove();
    for (const place of stage.querySelectorAll("[data-from]")) take(place).catch(() => {});
  }
  async function take(place) {
    const url = new URL(place.dataset.from, location.href).href;
    const fresh = place.filled !== url;
    if (fresh) place.replaceChildren();
    place.filled = url;
    const page = new DOMParser().parseFromString(await ask(url), "text/html");
    if (place.filled !== url || !place.isConnected) return;
    if (fresh) place.replaceChildren(...page.querySelector(".more").childNodes);
    for (const part of page.querySelectorAll(".part")) {
      const into = document.getElementById(part.parentNode.id);
      if (!into?.querySelector(".part")) into?.append(part);
    }
  }

  let fresh = false;
  // What the app that runs listens with: one that broke hears nothing more.
  let heard;

  // One fresh start: what broke must not be called again, so it is loaded anew, and renders without the page.
  async function restart() {
    if (fresh) return stay();
    fresh = true;
    heard = undefined;
    stage.replaceChildren();
    page.dataset.page += "#";
    await load("?retry=1").catch(stay);
  }

  // The page as it came, and a line that says what is missing.
  function stay() {
    if (stage.isConnected) {
      stage.replaceWith(page);
      history.replaceState(null, "", address);
    }
    document.getElementById("asleep").hidden = false;
  }

  addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) restart();
  });

  load("").catch((error) => (error instanceof WebAssembly.RuntimeError ? restart() : stay()));
})();
