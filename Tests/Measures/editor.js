#!/usr/bin/env node
/*
Opens the bodies of exports as WordPress' block editor would, with the editor's own code.

    editor.js WORDPRESS EXPORT.xml...

WORDPRESS is the folder of an installation (Debian: wordpress in /usr/share/wordpress). A block that
the editor would offer to recover is a fault; one that this release doesn't know yet is counted.
Needs jsdom (Debian: node-jsdom, with NODE_PATH=/usr/share/nodejs).
*/
const fs = require("fs");
const path = require("path");
const { JSDOM, VirtualConsole } = require("jsdom");

const VENDORS = ["lodash", "react", "react-dom", "moment", "regenerator-runtime", "wp-polyfill"];
const CONTENT = "http://purl.org/rss/1.0/modules/content/";

/* What scripts want of a browser and jsdom hasn't got. */
function browser() {
  const { window } = new JSDOM("<!doctype html><body>", {
    runScripts: "outside-only", url: "https://editor.example/", pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  class Observer { observe() {} unobserve() {} disconnect() {} }
  const query = { matches: false, addListener() {}, removeListener() {},
    addEventListener() {}, removeEventListener() {} };
  return Object.assign(window, { matchMedia: () => query, ResizeObserver: Observer,
    IntersectionObserver: Observer, fetch: () => new Promise(() => {}) });
}

/* The scripts by name, each with the names of those that it needs. */
function dependencies(includes) {
  const text = fs.readFileSync(path.join(includes, "assets/script-loader-packages.php"), "utf8");
  const found = { "react-dom": ["react"] };
  for (const [, name, list] of text.matchAll(
    /'([a-z0-9-]+)\.js' => array\('dependencies' => array\(([^)]*)\)/g))
    found["wp-" + name] = [...list.matchAll(/'([^']+)'/g)].map(match => match[1]);
  return found;
}

function load(window, includes, needs, name, loaded = new Set()) {
  if (loaded.has(name)) return;
  loaded.add(name);
  for (const other of needs[name] || []) load(window, includes, needs, other, loaded);
  const file = VENDORS.includes(name) ? `vendor/${name}.js` : `${name.replace(/^wp-/, "")}.js`;
  const script = path.join(includes, "js/dist", file);
  if (fs.existsSync(script)) window.eval(fs.readFileSync(script, "utf8"));
  if (name === "lodash") window.eval("window.lodash = window._");
}

/* The editor's functions for blocks, with the blocks of WordPress registered. */
function editor(wordpress) {
  const window = browser();
  const includes = path.join(wordpress, "wp-includes");
  load(window, includes, dependencies(includes), "wp-block-library");
  window.eval("wp.blockLibrary.registerCoreBlocks()");
  for (const kind of ["warn", "error", "info", "groupCollapsed"]) window.console[kind] = () => {};
  return window;
}

/* Widths of pictures are styles from 6.4 on. */
function isNewer(block, release) {
  return block.name === "core/image" && release < 6.4 && / style="/.test(block.originalContent);
}

function judge(blocks, release, count, refuse) {
  const waiting = [...blocks];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    count.blocks++;
    const isUnknown = block.name === "core/missing" && block.attributes.originalName;
    if (isUnknown || (!block.isValid && isNewer(block, release))) count.newer++;
    else if (block.name !== "core/missing" && !block.isValid) refuse(block);
    waiting.push(...block.innerBlocks);
  }
}

function reason(block) {
  const issue = (block.validationIssues || [])[0];
  return issue ? require("util").format(...issue.args).slice(0, 300) : "";
}

function main([wordpress, ...exports]) {
  const window = editor(wordpress);
  const version = fs.readFileSync(path.join(wordpress, "wp-includes/version.php"), "utf8");
  const release = parseFloat(/\$wp_version = '([0-9.]+)/.exec(version)[1]);
  const count = { bodies: 0, blocks: 0, newer: 0, refused: 0 };
  for (const file of exports) {
    const xml = new window.DOMParser().parseFromString(fs.readFileSync(file, "utf8"), "text/xml");
    for (const body of xml.getElementsByTagNameNS(CONTENT, "encoded")) {
      count.bodies++;
      judge(window.wp.blocks.parse(body.textContent), release, count, block => {
        count.refused++;
        const title = body.parentNode.getElementsByTagName("title")[0];
        console.log(`${file}: "${title ? title.textContent : ""}": ${block.name}: ${reason(block)}`);
        console.log(block.originalContent.slice(0, 300));
      });
    }
  }
  console.log(`WordPress ${release}: ${count.bodies} bodies, ${count.blocks} blocks, `
    + `${count.newer} that only newer releases know, ${count.refused} refused`);
  process.exit(count.refused || !count.blocks ? 1 : 0);
}

main(process.argv.slice(2));
