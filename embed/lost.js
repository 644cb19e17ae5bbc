// On the page for an address that does not exist: works out from that address where the site begins, and aims the links there.
(() => {
  const { origin, pathname } = location;
  // A folder of the site's own tells where it begins. Without one, the last step is what was mistyped.
  const folder = /^(.*?\/)(?:theme|source|compare|claims|search|figures|method|embed|data)(?:\/|$)/;
  const root = (folder.exec(pathname) ?? /^(.*\/)[^/]*\/?$/.exec(pathname))[1];
  const aimed = (element, name) => element.setAttribute(name, new URL(element.getAttribute(name), origin + root).href);
  for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) aimed(link, "href");
  for (const form of document.querySelectorAll("form[action]")) aimed(form, "action");
  for (const id of ["ways", "home"]) document.getElementById(id).hidden = false;
  document.getElementById("by-hand").hidden = true;
})();
