// Starts the app beside the page that stands. Where it does not come, does not start or breaks, the page stays, or
// comes back, and a line says what is missing.
const glue = document.querySelector("link[rel=modulepreload]").href;
const wasm = document.querySelector("link[rel=preload]").href;
const page = document.getElementById("page");
const address = location.href;
let fresh = false;

async function start(query) {
  const app = await import(glue + query);
  await app.default({ module_or_path: wasm });
}

// One fresh start: what broke must not be called again, so it is loaded anew, and renders without the page.
async function restart() {
  if (fresh) return stay();
  fresh = true;
  document.getElementById("page").removeAttribute("data-page");
  try {
    await start("?retry=1");
  } catch {
    stay();
  }
}

function stay() {
  const shown = document.getElementById("page");
  if (shown !== page) {
    shown.replaceWith(page);
    history.replaceState(null, "", address);
  }
  document.getElementById("asleep").hidden = false;
}

addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) restart();
});

start("").catch((error) => (error instanceof WebAssembly.RuntimeError ? restart() : stay()));
