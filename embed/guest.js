// The guest's side of an embed: tells the host its height in every way that hosts understand, sets the colours that the
// host asked for, and carries what the host said from link to link.
//
// It needs no origin: no storage, no request, nothing of the host but messages. It is a classic script, as modules do not
// load in a box without an origin.
(() => {
  const root = document.documentElement;
  const page = document.getElementById("page");
  const shown = document.getElementById("shown");
  const permanent = document.getElementById("permanent");
  const host = window.parent;
  const address = location.href;

  // What the host says, in the query and, as WordPress does it, behind the hash. Nothing else of it is ever used.
  const query = new URLSearchParams(location.search);
  const said = (key, form) => form.exec(query.get(key) ?? "")?.[0];
  const color = said("color", /^(light|dark)$/);
  const fixed = said("height", /^fixed$/);
  const child = said("childId", /^[\w-]{1,64}$/);
  const secret = /[?&]secret=([a-zA-Z0-9]{1,64})(&|$)/.exec(location.hash)?.[1];
  let resizer;

  if (color) root.classList.add(color);
  if (fixed) {
    root.classList.add("fixed");
    shown.tabIndex = 0;
    shown.setAttribute("aria-label", document.title);
  }

  const kept = Object.entries({ color, height: fixed, childId: child }).filter(([, value]) => value);
  const carried = (kept.length ? "?" + new URLSearchParams(kept) : "") + (secret ? "#?secret=" + secret : "");
  for (const link of page.querySelectorAll('a[href]:not([target], [href^="#"])')) {
    link.setAttribute("href", link.getAttribute("href") + carried);
  }

  // On paper stands where it is from, and when it was printed.
  addEventListener("beforeprint", () => {
    const today = new Date().toLocaleDateString(root.lang, { dateStyle: "long" });
    document.getElementById("said").textContent = `${permanent.href} · ${today}`;
  });
  // Passages that the address does not ask for are left out: of several themes, sources or kinds there is no page.
  const list = (key) => (query.get(key) ?? "").split(",");
  const themes = [...page.querySelectorAll("[data-theme]")].filter((way) => list("theme").includes(way.dataset.theme));
  const articles = [...shown.querySelectorAll("[data-themes]")];
  const source = ({ id }) => id.slice(0, id.lastIndexOf("."));
  const known = (key, of) => list(key).filter((value) => articles.some((article) => of(article) === value));
  const [sources, kinds] = [known("src", source), known("kind", ({ className }) => className)];
  const carries = (article, theme) => (theme === "none" ? !article.dataset.themes : article.dataset.themes.split(" ").includes(theme));
  const matching = query.get("match") === "all" ? "every" : "some";
  if (articles[0] && (themes.length || sources[0] || kinds[0])) {
    for (const article of articles) {
      article.hidden = !(
        (!themes.length || themes[matching](({ dataset }) => carries(article, dataset.theme))) &&
        (!sources[0] || sources.includes(source(article))) &&
        (!kinds[0] || kinds.includes(article.className))
      );
    }
    const left = (within) => within.querySelectorAll("article:not([hidden])");
    const plurals = new Intl.PluralRules(root.lang);
    const counted = (number, forms) => (forms[plurals.select(number)] ?? forms.other).replace("{n}", number);
    const passages = (number) => counted(number, plural("{n} passage", "{n} passages"));
    for (const more of shown.querySelectorAll(".more")) {
      const { length } = left(more);
      more.hidden = !length;
      more.firstChild.textContent = passages(length);
    }
    for (const section of shown.querySelectorAll("section")) section.hidden = !left(section).length;
    const from = new Set([...left(shown)].map(source)).size;
    const all = passages(left(shown).length);
    document.getElementById("sum").textContent =
      from === 1 ? all : tr("{passages} in {sources}").replace("{passages}", all).replace("{sources}", counted(from, plural("{n} source", "{n} sources")));
    // Said of the whole: what was chosen stands before it.
    if (themes.length) shown.querySelector("h1").append(": " + themes.map((way) => way.childNodes[1].data.trim()).join(matching === "every" ? tr(" and ") : tr(" or ")));
    const asked = ["theme", "match", "src", "kind"].filter((key) => query.get(key)).map((key) => key + "=" + encodeURIComponent(query.get(key)).replaceAll("%2C", ","));
    permanent.href += "?" + asked.join("&");
  }

  if (host === window) return;

  const tell = (message) => host.postMessage(message, "*");
  // What shows an embed in a dialog could not be left by the keyboard otherwise.
  addEventListener("keydown", ({ key }) => key === "Escape" && tell({ type: "crossread:escape", v: 1 }));
  const measured = () => Math.ceil(fixed ? innerHeight : page.getBoundingClientRect().height);
  let told = 0;
  let waiting = false;

  function announce() {
    const height = (told = measured());
    // WordPress hides a frame until it has heard a height, whichever it is.
    if (secret) tell({ message: "height", value: height, secret });
    if (fixed) return tell({ type: "crossread:fixed", v: 1 });
    tell({ type: "crossread:resize", v: 1, height });
    tell({ sentinel: "amp", type: "embed-size", height });
    tell(JSON.stringify({ src: address, context: "iframe.resize", height }));
    if (child) tell(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (resizer) tell(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`);
  }

  // At most ten times a second, and only what can be seen.
  function changed() {
    if (waiting || Math.abs(measured() - told) < 2) return;
    announce();
    waiting = true;
    setTimeout(() => {
      waiting = false;
      changed();
    }, 100);
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== host || !data) return;
    if (secret && data.message === "ready" && data.secret === secret) announce();
    if (data.type === "crossread:ready" && data.v === 1) announce();
    const init = typeof data === "string" && /^\[iFrameSizer\]([^:]{1,99}):/.exec(data);
    if (init && !resizer && !fixed) {
      resizer = init[1];
      tell(`[iFrameSizer]${resizer}:${measured()}:${innerWidth}:init`);
    }
  });

  // Out of the box: WordPress opens the link itself; elsewhere it is a new tab, or, in a box that opens none, the address
  // to be copied.
  permanent.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (secret) return tell({ message: "link", value: permanent.href, secret });
    if (window.open(permanent.href)) return;
    const line = document.getElementById("said");
    line.textContent = permanent.href;
    getSelection().selectAllChildren(line);
  });

  // A height that is the host's own is told once: where borders count in, it would shrink with each telling.
  if (fixed) return announce();
  new ResizeObserver(changed).observe(page);
  // Far down in its host a frame is not drawn, and an observer sees nothing.
  changed();
})();
