// The present view as one HTML file: what stands on the page, with its style, without its scripts. It opens from a disk with
// no network; its links lead to the site.

/** Gives the reader the page as a file. `site` is where the site says that it is, `root` where it was opened, `shown` the view from there on. */
export function save(site, root, shown) {
  const away = (url) => (url.startsWith(root) ? site + url.slice(root.length) : url);
  const view = root + shown;
  const page = document.getElementById("page").cloneNode(true);
  // What waits for a program waits in vain in a file; what is filtered out is not part of the view.
  for (const asleep of page.querySelectorAll("[aria-disabled], [hidden], noscript, script")) asleep.remove();
  for (const empty of page.querySelectorAll("li:empty")) empty.remove();
  for (const link of page.querySelectorAll("a[href]")) {
    const { href, hash } = new URL(link.getAttribute("href"), view);
    const here = hash && href === view + hash;
    link.setAttribute("href", here ? hash : away(href));
  }
  const from = document.createElement("p");
  const { lang, dir } = document.documentElement;
  const day = new Date().toLocaleDateString(lang, { dateStyle: "long" });
  const [before, after] = tr("Saved from {page} on {day}.").replace("{day}", day).split("{page}");
  from.append(before, Object.assign(document.createElement("a"), { className: "from", href: site + shown, textContent: tr("its page") }), after);
  page.querySelector(".foot")?.append(from);

  const written = document.implementation.createHTMLDocument(document.title);
  const { documentElement, head, body } = written;
  documentElement.lang = lang;
  if (dir) documentElement.dir = dir;
  const meta = (name, content) => Object.assign(written.createElement("meta"), { name, content });
  const charset = written.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  head.prepend(charset, meta("viewport", "width=device-width, initial-scale=1"));
  // A page has its style within, or in a file of the site.
  head.append(...[...document.querySelectorAll("head > style")].map((style) => written.importNode(style, true)));
  for (const { ownerNode, cssRules } of document.styleSheets) {
    if (!ownerNode.matches("head > link")) continue;
    head.append(Object.assign(written.createElement("style"), { textContent: [...cssRules].map(({ cssText }) => cssText).join("\n") }));
  }
  body.append(written.importNode(page, true));

  const name = shown.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "").slice(0, 80) || "passages";
  const file = new Blob(["<!doctype html>\n", documentElement.outerHTML, "\n"], { type: "text/html" });
  const link = Object.assign(document.createElement("a"), { download: name + ".html", href: URL.createObjectURL(file) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
