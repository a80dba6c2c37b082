// What stands between the page and Postil: starts the program when the button or the key is pressed, hands on what the
// page sends and what the program answers, fetches pictures, and keeps which theme the selection is highlighted with.
"use strict";

const HOST = "org.postil.browser";
const MOST_PICTURE = 20_000_000; // bytes
const PICTURE_MILLISECONDS = 8_000;
const MENU = "postil-theme:"; // what an entry's id begins with; the theme's id follows, nothing for none

// The button and the key

chrome.action.onClicked.addListener(async (tab) => {
  badge(tab.id, "…", chrome.i18n.getMessage("saving"));
  try {
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["page.js"] });
  } catch {
    badge(tab.id, "!", chrome.i18n.getMessage("unreadable"));
  }
});

function badge(tabId, text, title) {
  const ended = () => void chrome.runtime.lastError; // the tab may be closed by now
  chrome.action.setBadgeText({ tabId, text }, ended);
  chrome.action.setTitle({ tabId, title }, ended);
}

// One save: the page's pieces go to the program, its answer to the page

chrome.runtime.onConnect.addListener((page) => {
  const tabId = page.sender.tab.id;
  let answered = false;
  const answer = (told) => {
    if (answered) return;
    answered = true;
    badge(tabId, told.error ? "!" : "✓", told.error || told.said);
    if (told.themes) offer(told.themes);
    page.postMessage(told);
  };
  const program = chrome.runtime.connectNative(HOST);
  program.onMessage.addListener(answer);
  program.onDisconnect.addListener(() => answer({ error: why(chrome.runtime.lastError || program.error) }));
  page.onDisconnect.addListener(() => {
    if (!answered) badge(tabId, "", "");
    program.disconnect();
  });
  const theming = chosen(); // each piece waits for it, so that they go on in their order
  page.onMessage.addListener(async (piece) => {
    const theme = await theming;
    program.postMessage(piece.type === "page" ? { ...piece, theme } : piece);
  });
});

function why(error) {
  const told = String((error && error.message) || "");
  if (/not found|no such native/i.test(told)) return chrome.i18n.getMessage("unknown");
  if (/forbidden|not allowed/i.test(told)) return chrome.i18n.getMessage("stranger");
  return chrome.i18n.getMessage("silent");
}

// Pictures, which the page's own script may not read where they come from another server

chrome.runtime.onMessage.addListener((asked, sender, reply) => {
  picture(asked.picture).then(reply, () => reply(""));
  return true; // the answer comes later
});

async function picture(address) {
  const signal = AbortSignal.timeout(PICTURE_MILLISECONDS);
  const found = await fetch(address, { credentials: "include", cache: "force-cache", signal });
  const data = await found.blob();
  if (!found.ok || !data.type.startsWith("image/") || data.size > MOST_PICTURE) return "";
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(data);
  });
}

// The themes, below the button's own menu

async function chosen() {
  return (await chrome.storage.local.get({ theme: "" })).theme;
}

async function offer(themes) {
  await chrome.storage.local.set({ themes });
  const now = await chosen();
  const known = themes.some((theme) => theme.id === now) ? now : "";
  await chrome.contextMenus.removeAll();
  const entries = [{ id: "", name: chrome.i18n.getMessage("noTheme") }, ...themes];
  chrome.contextMenus.create({ id: "themes", title: chrome.i18n.getMessage("theme"), contexts: ["action"] });
  for (const { id, name } of entries) {
    const title = name.replaceAll("&", "&&");
    chrome.contextMenus.create({
      id: MENU + id, parentId: "themes", type: "radio", title, checked: id === known, contexts: ["action"],
    });
  }
}

chrome.contextMenus.onClicked.addListener(({ menuItemId }) => {
  chrome.storage.local.set({ theme: menuItemId.slice(MENU.length) });
});

async function begin() {
  const { themes } = await chrome.storage.local.get({ themes: [] });
  await offer(themes);
  const program = chrome.runtime.connectNative(HOST);
  program.onDisconnect.addListener(() => void chrome.runtime.lastError); // it is not installed yet: said when it matters
  program.onMessage.addListener((told) => {
    if (told.themes) offer(told.themes);
    program.disconnect();
  });
  program.postMessage({ type: "themes" });
}

chrome.runtime.onInstalled.addListener(begin);
chrome.runtime.onStartup.addListener(begin);
