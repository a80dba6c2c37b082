// A small reader of annotated Markdown, written from desktop/annotated/FORMAT.md alone, in another language than Postil:
//
//     node reader.mjs FILE...
//
// For each file that nobody has edited it prints one line of JSON: the source (base64), and of each annotation its id,
// quote, place, note and themes, once as the record has them and once as the footnote shows them.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

const LINE_END = /\r\n|\r|\n/;
const ENCODINGS = { "utf-8": "utf8", "utf-16-le": "utf16le", "latin-1": "latin1" };
const ENTITIES = {
  "&lt;": "<", "&amp;": "&", "&#61;": "=", "&#91;": "[", "&#123;": "{", "&#94;": "^", "&#37;": "%", "&#44;": ",",
};

// Section 5: the last machine block, or the file beside it.
function machineBlock(path, text) {
  const found = [...text.matchAll(/<!-- annotations:1\s+(.*?)\s+-->/gs)].at(-1);
  if (found) return [found.index, JSON.parse(found[1])];
  const beside = path.replace(/\.\w+$/, ".annotations.json");
  if (!existsSync(beside)) throw new Error(`${path} has no record`);
  return [text.length, JSON.parse(readFileSync(beside, "utf8"))];
}

// Section 6: the source by the insertions, and what stands below it. Places count code points.
function sourceOf(body, header) {
  const points = Array.from(body);
  const pieces = [];
  let at = 0, place = 0;
  for (const [where, put] of header["postil:insertions"]) {
    pieces.push(points.slice(at, at + where - place).join(""));
    at += where - place;
    place = where;
    const length = Array.from(put).length;
    if (points.slice(at, at + length).join("") !== put) throw new Error(`nothing is put in at ${where}`);
    at += length;
  }
  const end = at + header["postil:source"].length - place;
  const source = pieces.join("") + points.slice(at, end).join("");
  const bytes = Buffer.from(source, ENCODINGS[header["postil:source"].encoding]);
  if (createHash("sha256").update(bytes).digest("hex") !== header["postil:source"].sha256) throw new Error("another source");
  return [bytes, points.slice(end).join("").replace(header["postil:joint"], "")];
}

// Section 4: the footnotes by label, their later lines without indent.
function footnotesIn(tail) {
  const notes = new Map();
  let lines = null;
  for (const line of tail.split(LINE_END)) {
    const begun = /^\[\^(h-[0-9a-z]{4,40})\]: (.*)$/s.exec(line);
    if (begun) notes.set(begun[1], (lines = [begun[2]]));
    else if (lines && (line.startsWith("    ") || line === "")) lines.push(line.slice(4));
    else lines = null;
  }
  return new Map([...notes].map(([label, rows]) => [label, rows.join("\n")]));
}

function meaning(text) {
  return text.replace(/&(?:lt|amp|#61|#91|#123|#94|#37|#44|#c\d{1,5});/g, (entity) =>
    entity.startsWith("&#c") ? String.fromCodePoint(Number(entity.slice(3, -1))) : ENTITIES[entity]);
}

// In a note an entity means its sign, but not in code.
function unescaped(note) {
  let fence = "";
  return note.split("\n").map((line) => {
    const sign = /^ {0,3}(`{3,}|~{3,})(.*)$/s.exec(line);
    if (fence) {
      if (sign && sign[1][0] === fence[0] && sign[1].length >= fence.length && !sign[2].trim()) fence = "";
      return line;
    }
    if (sign && !(sign[1][0] === "`" && sign[2].includes("`"))) {
      fence = sign[1];
      return line;
    }
    let out = "", at = 0;
    for (const code of line.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs)) {
      out += meaning(line.slice(at, code.index)) + code[0];
      at = code.index + code[0].length;
    }
    return out + meaning(line.slice(at));
  }).join("\n");
}

function shown(body) {
  const plain = body.trimEnd().replace(/\s*\[open\]\(postil:[^)\n]*\)$/, "");
  const head = /^(?:\*\*((?:[^*\\]|\\.)+)\*\* )?—(?: |\n|$)/s.exec(plain);
  if (!head) throw new Error(`no footnote of the format: ${body}`);
  const names = (head[1] ?? "").split(",").map((name) => meaning(name.trim().replace(/\\(.)/g, "$1")));
  return { themes: names.filter(Boolean), note: unescaped(plain.slice(head[0].length).replace(/^\n+|\n+$/g, "")) };
}

function read(path) {
  const text = readFileSync(path, "utf8");
  const [at, header] = machineBlock(path, text);
  const [source, tail] = sourceOf(text.slice(0, at), header);
  const footnotes = footnotesIn(tail);
  const annotations = (header.first?.items ?? []).map((item) => {
    const bodies = item.body ?? [];
    const [quote, position] = item.target.selector;
    return {
      id: item.id.replace("postil://a/", ""),
      quote: quote.exact,
      place: [position.start, position.end],
      note: bodies.find((body) => body.purpose === "commenting")?.value ?? "",
      themes: bodies.filter((body) => body.purpose === "tagging").map((body) => body.value),
      shown: shown(footnotes.get(item["postil:label"])),
    };
  });
  return { source: source.toString("base64"), annotations };
}

for (const path of process.argv.slice(2)) console.log(JSON.stringify(read(path)));
