// The link "Embed" on every page: it leads to the embed that is nearest to what is shown, and a plain click on it opens the
// dialog, which few need and which is asked for only then.
(() => {
  const [, root, version] = /(.*\/)link\.js(.*)/.exec(document.currentScript.src);
  const link = document.querySelector(".embed a");
  let dialog;

  // The app changes what is shown without a new page.
  function aim() {
    // Of several sources, the first two have an embed.
    const view = location.href.slice(root.length).replace(/^compare\/\?src=([\w-]+),([\w-]+)/, "compare/$1/$2/");
    const [, own, theme] = /^(?:(compare\/[^/?#]+\/[^/?#]+\/|claims\/[^?#]*)|(?:theme|source\/[^/?#]+)\/([^/?#]+)\/)/.exec(view) ?? [];
    link.href = root + "embed/" + (own ?? (theme ? `theme/${theme}/` : "map/"));
  }

  link.onpointerdown = aim;
  link.onclick = (event) => {
    aim();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (dialog) return;
    dialog = Object.assign(document.createElement("script"), { src: root + "dialog.js" + version });
    dialog.onerror = () => {
      dialog = undefined;
      location.assign(link.href);
    };
    document.head.append(dialog);
  };
})();
