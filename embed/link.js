// The link "Embed" on every page leads to the embed nearest to what is shown: the page says which, and the app where it has
// moved on. A plain click opens the dialog, which few need and which is asked for only then.
(() => {
  const [, root, version] = /(.*\/)link\.js(.*)/.exec(document.currentScript.src);
  const link = document.querySelector(".embed a");
  let dialog;

  link.onclick = (event) => {
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
