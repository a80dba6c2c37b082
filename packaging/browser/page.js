// Runs in the page when it is to be saved: takes the page as it is shown, with its pictures inside and the selection
// beside it, sends both on in pieces, and shows what Postil says. It changes nothing that the page can see.
"use strict";

(async () => {
  const MOST = 48_000_000; // characters: Postil opens no larger file
  const PIECE = 4_000_000; // characters: browsers hand on 64 MB at most at a time
  const AT_ONCE = 6; // pictures that are fetched
  const AROUND = 100; // characters before and after the selection
  const KEPT = /^(math\/|application\/ld\+json)/; // scripts that run nothing: formulas, and what the page says of itself

  const port = chrome.runtime.connect();
  const answer = new Promise((resolve) => {
    port.onMessage.addListener(resolve);
    port.onDisconnect.addListener(() => resolve({ error: chrome.i18n.getMessage("stopped") }));
  });
  try {
    if (!(document.documentElement instanceof HTMLElement) || document.contentType === "application/pdf") {
      show({ error: chrome.i18n.getMessage("noPage") });
      return;
    }
    port.postMessage({ type: "page", address: location.href, ...selected() });
    const html = await asShown();
    for (let at = 0; at < html.length; at += PIECE) port.postMessage({ type: "html", text: html.slice(at, at + PIECE) });
    port.postMessage({ type: "end" });
    show(await answer);
  } catch (error) {
    show({ error: chrome.i18n.getMessage("failed", error.message) });
  } finally {
    port.disconnect();
  }

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return { quote: "", before: "", after: "" };
    const range = selection.getRangeAt(0);
    const before = document.createRange();
    const after = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    after.selectNodeContents(document.body);
    after.setStart(range.endContainer, range.endOffset);
    return {
      quote: selection.toString(),
      before: before.toString().slice(-AROUND),
      after: after.toString().slice(0, AROUND),
    };
  }

  async function asShown() {
    const inert = document.implementation.createHTMLDocument(""); // in which no picture is loaded again
    const copy = inert.importNode(document.documentElement, true);
    const shown = document.documentElement.querySelectorAll("*");
    const copied = copy.querySelectorAll("*");
    const pictures = [];
    const gone = [];
    shown.forEach((node, index) => {
      const twin = copied[index];
      if (isLeftOut(node)) gone.push(twin);
      else if (node.localName === "img") pictures.push([node, twin]);
      else if (node.localName === "canvas") gone.push(withDrawing(twin, drawn(node)));
      else if (node.localName === "a" && node.hasAttribute("href")) twin.setAttribute("href", node.href);
    });
    gone.forEach((twin) => twin.remove());
    let left = MOST - copy.outerHTML.length;
    const kept = pictures.filter(([, twin]) => copy.contains(twin));
    const next = kept[Symbol.iterator]();
    const fetchSome = async () => {
      for (const [node, twin] of next) {
        const address = node.currentSrc || node.src;
        for (const name of ["srcset", "sizes", "loading"]) twin.removeAttribute(name);
        twin.setAttribute("src", address);
        const data = address.startsWith("data:") ? "" : await dataOf(address, node);
        if (data && data.length < left) {
          left -= data.length;
          twin.setAttribute("src", data);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
    const address = location.href.split("#")[0].replaceAll("--", "-%2D"); // which would end a comment
    const from = `<!-- saved from url=(${String(address.length).padStart(4, "0")})${address} -->`;
    return `<!doctype html>\n${from}\n<meta charset="utf-8">\n${copy.outerHTML}`;
  }

  function isLeftOut(node) {
    const name = node.localName;
    if (name === "script") return !KEPT.test(node.type);
    if (["style", "noscript", "template", "iframe", "source"].includes(name)) return true;
    if (name === "link") return node.rel !== "canonical";
    if (!document.body.contains(node) || node.closest("math, svg")) return false;
    return getComputedStyle(node).display === "none";
  }

  async function dataOf(address, node) {
    if (address.startsWith("blob:")) return drawn(node);
    return /^https?:/.test(address) ? chrome.runtime.sendMessage({ picture: address }) : "";
  }

  function drawn(node) {
    const canvas = document.createElement("canvas");
    canvas.width = node.naturalWidth || node.width;
    canvas.height = node.naturalHeight || node.height;
    try {
      canvas.getContext("2d").drawImage(node, 0, 0);
      return canvas.toDataURL("image/png");
    } catch {
      return ""; // it has no size, or the page may not read it either
    }
  }

  function withDrawing(twin, data) {
    if (data) twin.insertAdjacentHTML("beforebegin", `<img src="${data}" alt="">`);
    return twin;
  }

  function show({ error, said, article }) {
    const place = document.createElement("div");
    const style = "all: initial; position: fixed; top: 16px; right: 16px; z-index: 2147483647; max-width: 360px;";
    place.setAttribute("style", style);
    const note = document.createElement("div");
    note.setAttribute("role", "status");
    const look = "font: 14px/1.45 system-ui, sans-serif; padding: 12px 16px; border-radius: 8px; color: #1f1d1a;";
    const frame = `background: #fbfaf7; border-left: 4px solid ${error ? "#c2416a" : "#2f74c0"};`;
    note.setAttribute("style", `${look} ${frame} box-shadow: 0 2px 12px rgb(0 0 0 / 30%);`);
    note.append(error || said);
    if (article) {
      const link = document.createElement("a");
      link.href = `postil://article/${article}`;
      link.setAttribute("style", "color: #2f74c0;");
      link.append(chrome.i18n.getMessage("open"));
      note.append(" ", link);
    }
    place.attachShadow({ mode: "closed" }).append(note);
    document.documentElement.append(place);
    setTimeout(() => place.remove(), error ? 12_000 : 6_000);
  }
})();
