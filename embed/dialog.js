// The dialog in which a reader chooses what to embed, and how, and copies what a blog needs for it.
//
// `link.js` loads it with the first wish for it. What it says of an embed it takes from the embed's own page, never from
// the address of the present one; and all that is not written here it sets as text.
(() => {
  const [, root, version] = /(.*\/)dialog\.js(.*)/.exec(document.currentScript.src);
  const link = document.querySelector(".embed a");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
#embedding{
width:min(60rem,100vw - 24px);max-width:none;max-height:calc(100dvh - 24px);padding:22px 26px;border:1px solid var(--line);border-radius:10px;background:var(--paper);color:var(--ink);
&[open]{display:grid;grid-template-columns:1fr 1fr;gap:0 32px}
> *{min-width:0}
.leave{position:absolute;top:20px;inset-inline-end:24px}
.shown{margin-top:8px}
.what{grid-column:1 / 3;padding-bottom:14px;border-bottom:1px solid var(--line)}
fieldset{border:0;margin:12px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:0 18px;align-items:center}
legend{padding:0}
.name{display:block;margin:12px 0 4px}
legend,.name,.hint{font-size:.8125rem;color:var(--soft)}
[hidden]{display:none}
label{min-height:1.75rem}
input{accent-color:var(--c3);margin:0 4px 0 0}
select,textarea,[type=number]{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:5px 8px}
[type=number]{width:5.25rem}
:disabled{opacity:.5}
textarea{display:block;height:7.5rem;font:.8125rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
.hint{min-height:2.5rem;margin:6px 0 12px}
.copy{background:var(--ink);color:var(--paper);margin-inline-end:12px}
.preview{height:430px;overflow:auto;border:1px solid var(--line);border-radius:6px}
iframe{display:block;width:100%;border:0}
}
@media (max-width: 47.5em){
#embedding{
padding:16px;
&[open]{display:block}
.leave{top:12px;inset-inline-end:16px}
.preview{height:300px}
}
}`);
  document.adoptedStyleSheets.push(sheet);

  const radio = (name, value, text) => `<label><input type="radio" name="${name}" value="${value}"${value ? "" : " checked"}>${text}</label>`;
  const dialog = document.createElement("dialog");
  dialog.id = "embedding";
  dialog.setAttribute("aria-label", tr("Embed"));
  dialog.innerHTML = `
<div class="what"><h2>${tr("Embed")}</h2>
<fieldset><legend>${tr("What")}</legend>${radio("what", "passage", "<span></span>")}${radio("what", "", "<span></span>")}</fieldset><p class="shown"></p></div>
<div>
<label><span class="name">${tr("Paste into")}</span><select><option value="html">${tr("A web page: a plain frame")}<option value="element">${tr("A web page: <cross-read>")}<option value="wordpress">WordPress<option value="ghost">Ghost<option value="hugo">Hugo</select></label>
<fieldset><legend>${tr("Colors")}</legend>${radio("color", "", tr("the reader’s"))}${radio("color", "light", tr("light"))}${radio("color", "dark", tr("dark"))}</fieldset>
<fieldset><legend>${tr("Height")}</legend>${radio("height", "", tr("fits itself"))}${radio("height", "fixed", tr("fixed"))}<label><input type="number" min="80" max="10000" value="480" disabled> ${tr("pixels")}</label></fieldset>
<label><span class="name">${tr("Code to paste")}</span><textarea dir="ltr" readonly spellcheck="false"></textarea></label>
<p class="hint"></p>
<button type="button" class="copy">${tr("Copy")}</button><span role="status"></span>
<p class="name">${tr("Save a copy:")} <button type="button">${tr("Save this view as one HTML file")}</button></p>
</div>
<div><p class="name">${tr("Preview")}</p><div class="preview" role="region" tabindex="0" aria-label="${tr("Preview")}"></div></div>
<button type="button" class="leave">${tr("Close")}</button>`;
  const part = (selector) => dialog.querySelector(selector);
  const chosen = (name) => part(`[name=${name}]:checked`).value;
  const [what, shown, pixels, snippet, hint, status, preview, copy, keep] = ["fieldset", ".shown", "[type=number]", "textarea", ".hint", "[role=status]", ".preview", ".copy", "p button"].map(part);
  const [ofPassage, ofView] = what.querySelectorAll("input");
  const [fits, fixed] = dialog.querySelectorAll("[name=height]");

  // What there is to embed, the view and the passage, by choice; what the page of each says of it; and the frame that shows one.
  let paths;
  const known = {};
  let frame;
  // Whether a height was asked for. What cannot fit itself has one all the same, until something else is chosen that can.
  let heightAsked = false;

  async function look(path) {
    // What the query asks for, its script leaves standing: the page is that of the path.
    const [bare, asked] = path.split("?");
    const url = root + bare;
    const answer = await fetch(url);
    if (!answer.ok) throw answer;
    // Its style would be held against the policy of this page.
    const its = new DOMParser().parseFromString((await answer.text()).replace(/<style>.*?<\/style>/s, ""), "text/html");
    const oembed = its.querySelector("link[type='application/json+oembed']")?.getAttribute("href");
    // A site that knows its own address writes it there.
    const site = oembed ? oembed.slice(0, -(bare + "oembed.json").length) : root;
    const view = new URL(its.getElementById("permanent").getAttribute("href"), url).href.slice(root.length);
    const words = its.querySelector("meta[name=description]").content;
    known[path] = { site, oembed: !asked && oembed, title: its.title, words, link: site + view + (asked ? "?" + asked : "") };
  }

  const quoted = JSON.stringify;
  const filled = (message, value) => message.replace(/{.*}/, () => value);
  const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);

  function write() {
    const path = paths[chosen("what")];
    const color = chosen("color");
    const into = part("select").value;
    const { site, oembed, title, words, link } = known[path] ?? {};
    // WordPress fits an address, which says nothing of colours; a plain frame fits nothing.
    const plain = into === "html" || (into === "wordpress" && (!oembed || color !== ""));
    fits.disabled = plain;
    (plain || heightAsked ? fixed : fits).checked = true;
    pixels.disabled = !fixed.checked;
    const height = Math.min(Math.max(Math.round(pixels.value) || 480, 80), 10000);
    const query = [color && "color=" + color, fixed.checked && "height=fixed"].filter(Boolean).join("&");
    const address = path + (query && (path.includes("?") ? "&" : "?") + query);
    show(root + address, fixed.checked, height);
    status.textContent = snippet.value = hint.textContent = "";
    copy.disabled = keep.disabled = !known[path];
    if (!known[path]) return;

    const src = site + address;
    const [at, name, way] = [src, title, link].map(escaped);
    const anchor = `<a href="${way}">${name}</a>`;
    const attributes = `height="${height}" title="${name}"`;
    const bare = `<iframe src="${at}" width="100%" ${attributes} loading="lazy" style="border:0"></iframe><p>${anchor}</p>`;
    const script = `<script src="${escaped(site)}embed.js" async></script>`;
    const element = `<cross-read src="${at}" ${attributes}><blockquote>${escaped(words)} ${anchor}</blockquote></cross-read>${script}`;
    const scrolls = " " + filled(tr("It is {height} pixels high and scrolls inside; <cross-read> can fit itself."), height);
    const off = tr("If scripts are off, readers see the quotation.");
    const [text, advice] = {
      html: [bare, tr("A frame, and a link below it.") + scrolls],
      element: [element, off],
      wordpress: plain || fixed.checked
        ? [bare, tr("Into a block “Custom HTML”.") + scrolls]
        : [path.startsWith("embed/passage/") ? src : link, tr("On a line of its own. WordPress fits it within 200 to 1000 pixels.")],
      ghost: [element, tr("Into a card “HTML”.") + " " + off],
      hugo: [`{{< crossread src=${quoted(src)} height="${height}" title=${quoted(title)} link=${quoted(link)} text=${quoted(words)} >}}`, tr("The shortcode’s file is in Crossread’s docs/embed.md.")],
    }[into];
    snippet.value = text;
    hint.textContent = advice;
  }

  // In the box that WordPress gives it. A frame of its own for each choice leaves no trace in the history.
  function show(src, fixed, height) {
    if (frame?.src !== src) {
      frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      frame.title = tr("Preview");
      frame.height = height;
      frame.src = src;
      preview.replaceChildren(frame);
    }
    if (fixed) frame.height = height;
  }

  addEventListener("message", ({ source, data }) => {
    if (!frame || source !== frame.contentWindow) return;
    if (data?.type === "crossread:resize" && data.height > 0 && fits.checked) frame.height = Math.min(data.height, 10000);
    // The keyboard of a frame is its own: what is pressed in it is not heard here.
    if (data?.type === "crossread:escape") dialog.close();
  });

  // The view that is shown, from the root of the site on. An address may hold more than that, such as a tracker's parameters,
  // until the app has written it anew; the page says what it was written for.
  const here = () => document.getElementById("page").dataset.page ?? location.href.slice(root.length).split("#")[0];

  // Says what there is, once its pages were read.
  async function choose() {
    const asked = paths;
    write();
    try {
      for (const path of Object.values(asked)) if (!known[path]) await look(path);
    } catch {
      status.textContent = tr("It cannot be reached.");
    }
    if (paths !== asked || !known[paths[""]]) return;
    const own = paths[""].replace("embed/passages/", "embed/") === "embed/" + (here() || "map/");
    const name = filled(own ? tr("This view: {title}") : tr("The nearest view that has an embed: {title}"), known[paths[""]].title);
    shown.textContent = ofView.nextSibling.textContent = name;
    write();
  }

  dialog.addEventListener("input", ({ target }) => {
    if (target.name === "height") heightAsked = target === fixed;
    if (target !== snippet) write();
  });
  // A click on what is behind it reaches the dialog too, with a place outside of it.
  dialog.addEventListener("click", ({ target, clientX: x, clientY: y }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (target === dialog && (x < left || x > right || y < top || y > bottom)) dialog.close();
  });
  part(".leave").addEventListener("click", () => dialog.close());
  copy.addEventListener("click", async () => {
    const done = await navigator.clipboard?.writeText(snippet.value).then(() => true, () => false);
    if (!done) snippet.select();
    status.textContent = done || document.execCommand("copy") ? tr("Copied.") : tr("Selected: press Ctrl+C.");
  });
  keep.addEventListener("click", async () => {
    const { save } = await import(root + "save.js" + version);
    save(known[paths[""]].site, root, here());
  });
  dialog.addEventListener("close", () => {
    preview.replaceChildren();
    frame = undefined;
    link.focus();
  });
  addEventListener("popstate", () => dialog.close());

  function open() {
    paths = { "": link.href.slice(root.length) };
    shown.textContent = ofView.nextSibling.textContent = tr("This view");
    // A passage is one that stands here, whatever the address says.
    const passage = document.getElementById(location.hash.slice(1));
    if (passage?.localName === "article") {
      paths.passage = `embed/passage/${passage.id}/`;
      ofPassage.nextSibling.textContent = filled(tr("This passage: {id}"), passage.id);
    }
    what.hidden = !paths.passage;
    shown.hidden = !what.hidden;
    (paths.passage ? ofPassage : ofView).checked = true;
    dialog.showModal();
    part(":checked").focus();
    choose();
  }

  document.body.append(dialog);
  // A click that `link.js` took from the browser.
  link.addEventListener("click", (event) => event.defaultPrevented && open());
  open();
})();
