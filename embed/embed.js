// <cross-read>: an embed in a page of yours, loaded when it comes near and as high as it needs to be.
//
//   <cross-read src="https://example.org/reader/embed/theme/energy/" height="480" color="auto" title="Energy">
//     <blockquote>…</blockquote> <a href="https://example.org/reader/theme/energy/">Energy</a>
//   </cross-read>
//
// What is inside it stands there until the embed speaks, and wherever this script does not run. It loads nothing but the
// embed, and wants nothing of the page around it: no style, no storage, and of its globals only what cannot be missed.
(() => {
  const RESERVED = 480;
  const LEAST = 80;
  const MOST = 10000;
  const { customElements, IntersectionObserver } = window;
  if (!customElements || !IntersectionObserver || customElements.get("cross-read")) return;

  // By setProperty: where a page has put names on every object, a plain assignment goes astray.
  const style = (element, styles) => {
    for (const name in styles) if (Object.hasOwn(styles, name)) element.style.setProperty(name, styles[name]);
  };
  const clamped = (height) => Math.min(Math.max(Math.ceil(height), LEAST), MOST);

  class CrossRead extends HTMLElement {
    static observedAttributes = ["src", "height", "color", "title"];
    #box = document.createElement("div");
    #fallback = document.createElement("slot");
    #frame;
    #near;
    #height;

    constructor() {
      super();
      style(this.#box, { position: "relative" });
      this.attachShadow({ mode: "open" }).append(this.#box);
    }

    connectedCallback() {
      if (!this.style.getPropertyValue("display")) style(this, { display: "block" });
      this.#start();
    }

    // A page that moves it by moveBefore keeps the embed as it is.
    connectedMoveCallback() {}

    disconnectedCallback() {
      this.#stop();
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      if (name === "title") this.#entitle();
      else this.#start();
    }

    handleEvent({ type, source, data }) {
      if (type === "load") {
        this.#show();
      } else if (source && source === this.#frame?.contentWindow && data?.v === 1) {
        if (data.type === "crossread:resize" && data.height > 0) this.#fit(clamped(data.height));
        else if (data.type !== "crossread:fixed") return;
        this.#show();
        this.#fallback.remove();
      }
    }

    // Stands by until the place on the page comes near.
    #start() {
      this.#stop();
      const height = parseInt(this.getAttribute("height"), 10);
      this.#fit(clamped(height > 0 ? height : RESERVED));
      const address = this.#address();
      if (!address) return;
      const seen = (entries) => entries[entries.length - 1].isIntersecting && this.#load(address);
      this.#near = new IntersectionObserver(seen, { rootMargin: "400px 0px" });
      this.#near.observe(this);
    }

    #load(address) {
      this.#near.disconnect();
      const frame = (this.#frame = document.createElement("iframe"));
      // It needs no rights but these: its origin is nobody's.
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
      style(frame, { position: "absolute", visibility: "hidden", inset: "0", display: "block", width: "100%", border: "0" });
      this.#entitle();
      this.#fit(this.#height);
      window.addEventListener("message", this);
      frame.addEventListener("load", this);
      frame.src = address;
      this.#box.append(frame);
    }

    #show() {
      style(this.#frame, { position: "static", visibility: "visible" });
    }

    #stop() {
      this.#near?.disconnect();
      window.removeEventListener("message", this);
      this.#frame?.remove();
      this.#near = this.#frame = undefined;
      this.#box.append(this.#fallback);
    }

    #fit(height) {
      this.#height = height;
      style(this.#box, { "min-height": height + "px" });
      if (this.#frame) style(this.#frame, { height: height + "px" });
    }

    #entitle() {
      if (this.#frame) this.#frame.title = this.getAttribute("title") || "Crossread";
    }

    // The address with the colours asked for. Only a page of the web is ever loaded.
    #address() {
      const link = document.createElement("a");
      link.href = this.getAttribute("src") || "about:blank";
      const color = this.getAttribute("color");
      if (color === "light" || color === "dark") link.search += (link.search ? "&" : "?") + "color=" + color;
      return /^https?:$/.test(link.protocol) && link.href;
    }
  }

  customElements.define("cross-read", CrossRead);
})();
