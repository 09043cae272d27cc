// Asked from outside about the page that is shown; each answers a list of faults in words. It is put into every
// document by the browser's driver, so the page's own policy does not stop it.
(() => {
  // What the page's own policy stopped is an error like any other.
  addEventListener("securitypolicyviolation", event =>
    console.error(`policy ${event.effectiveDirective} violated by ${event.blockedURI} ${event.sample}`));

  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const words = text => text.replace(/\s+/g, " ").trim().slice(0, 60);
  const name = element => {
    const said = words(element.getAttribute("aria-label") || element.innerText || element.name || "");
    return `<${element.localName}${element.id ? "#" + element.id : ""}${
      element.classList.length ? "." + [...element.classList].join(".") : ""}>${said ? ` “${said}”` : ""}`;
  };
  const isShown = element => element.checkVisibility({ visibilityProperty: true });
  const seconds = list => Math.max(...list.split(",").map(part => parseFloat(part) * (part.includes("ms") ? 0.001 : 1)));

  // Hidden from the eye alone, as a name for those who listen.
  const isUnseen = element => {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.position === "absolute" && e.clientWidth <= 2 && e.clientHeight <= 2) return true;
      if (style.clipPath !== "none" && e.clientWidth <= 2) return true;
      // Away from the page until it is focused.
      const box = e.getBoundingClientRect();
      if (box.width && (box.right + scrollX <= 0 || box.bottom + scrollY <= 0)) return true;
    }
    return false;
  };

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("svg, option, noscript") || !isShown(parent)) continue;
      found.push(node);
    }
    return found;
  };
  const boxes = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  };

  const sideways = () => {
    const width = document.documentElement.clientWidth;
    const faults = [];
    if (document.scrollingElement.scrollWidth > width) {
      const wide = all("body *").filter(e => isShown(e) && !isUnseen(e) && e.getBoundingClientRect().right > width + 0.5);
      faults.push(`scrolls sideways: ${document.scrollingElement.scrollWidth} px in ${width}: ${
        wide.slice(-3).map(name).join(", ") || "nothing seen is that wide"}`);
    }
    for (const e of all("body *")) {
      if (/auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1 && isShown(e)
        && !e.matches("input, textarea, select")) faults.push(`${name(e)} scrolls sideways within the page`);
    }
    return faults;
  };

  // Text that is cut off, beyond the edge, or on top of other text.
  const cut = () => {
    const width = document.documentElement.clientWidth;
    const faults = [];
    for (const e of all("body, body *")) {
      if (e.closest("svg") || !isShown(e) || isUnseen(e) || e.matches("input, textarea, select, progress, meter")) continue;
      const style = getComputedStyle(e);
      const hides = side => /hidden|clip/.test(style["overflow" + side]);
      if (hides("X") && e.scrollWidth > e.clientWidth + 1 && e.innerText) faults.push(`${name(e)} is cut off at its side`);
      if (hides("Y") && e.scrollHeight > e.clientHeight + 1 && e.innerText && e !== document.body)
        faults.push(`${name(e)} is cut off below`);
    }
    const lines = [];
    for (const node of texts()) {
      const parent = node.parentElement;
      if (isUnseen(parent)) continue;
      for (const box of boxes(node)) {
        if (box.right > width + 1 || box.left < -1) faults.push(`“${words(node.data)}” is beyond the edge`);
        lines.push({ box, node, parent });
      }
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    const layer = e => e.closest("dialog, [popover], details[open], header");
    for (let i = 0; i < lines.length; i++) {
      for (let j = i + 1; j < lines.length && lines[j].box.top < lines[i].box.bottom - 4; j++) {
        const [one, other] = [lines[i], lines[j]];
        if (one.node === other.node || layer(one.parent) !== layer(other.parent)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 4 && down > 4) faults.push(`“${words(one.node.data)}” and “${words(other.node.data)}” overlap`);
      }
    }
    return [...new Set(faults)];
  };

  const motion = () => {
    const faults = [];
    for (const e of all("*")) {
      for (const part of ["", "::before", "::after"]) {
        const style = getComputedStyle(e, part || null);
        if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) faults.push(`${name(e)}${part} is animated`);
        if (style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0.01) faults.push(`${name(e)}${part} changes slowly`);
      }
    }
    const look = rules => {
      for (const rule of rules) {
        if (rule.constructor.name === "CSSViewTransitionRule" && rule.navigation === "auto") faults.push("pages are blended into each other");
        else if (rule.cssRules && (!rule.media || matchMedia(rule.media.mediaText).matches)) look(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) look(sheet.cssRules);
    if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") faults.push("scrolling is smooth");
    return faults;
  };

  const images = () => {
    const faults = all("img, picture, canvas, object, embed, video, iframe, input[type=image], svg image, svg foreignObject")
      .map(e => `${name(e)} may be an image of text`);
    for (const e of all("*")) {
      for (const part of ["", "::before", "::after", "::marker"]) {
        const style = getComputedStyle(e, part || null);
        for (const property of ["backgroundImage", "content", "listStyleImage", "borderImageSource"]) {
          if (/url\(|image-set\(/.test(style[property])) faults.push(`${name(e)}${part} has an image as its ${property}`);
        }
      }
    }
    return [...new Set(faults)];
  };

  const markup = language => {
    const faults = [];
    const root = document.documentElement;
    if (root.lang !== language) faults.push(`its language is “${root.lang}”, not “${language}”`);
    if (!document.title.trim()) faults.push("it has no title");
    for (const [selector, role] of [["h1", "heading"], ["main", "main part"]]) {
      const count = all(selector).filter(isShown).length;
      if (count !== 1) faults.push(`it has ${count} times a ${role} (${selector})`);
    }
    for (const e of all("script, style, [style]")) faults.push(`${name(e)} is script or style of its own`);
    for (const e of all("*")) {
      for (const attribute of e.attributes) {
        if (attribute.name.startsWith("on")) faults.push(`${name(e)} has ${attribute.name}`);
        if (/^(href|action|formaction)$/.test(attribute.name) && /^\s*javascript:/i.test(attribute.value)) faults.push(`${name(e)} is script`);
      }
    }
    if (/user-scalable\s*=\s*no|maximum-scale/.test(document.querySelector("meta[name=viewport]")?.content ?? "no viewport, user-scalable=no"))
      faults.push("it forbids to zoom, or has no viewport");
    return faults;
  };

  // What is wrong with a field is said with the field.
  const complaints = isRefusal => {
    const faults = [];
    const wrong = all("[aria-invalid=true]").filter(isShown);
    for (const e of wrong) {
      const described = (e.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean).map(id => document.getElementById(id));
      if (described.includes(null)) faults.push(`${name(e)} is described by what is not there`);
      if (!described.some(d => d && isShown(d) && d.innerText.trim())) faults.push(`${name(e)} is wrong without a word why`);
    }
    // A library shows fields in every state.
    if (isRefusal === null) return faults;
    if (isRefusal && !all("[role=alert]").some(e => isShown(e) && e.innerText.trim())) faults.push("nothing is said aloud");
    if (isRefusal && !wrong.length) faults.push("no field is marked as wrong");
    if (!isRefusal && wrong.length) faults.push("a field is marked as wrong before anything was sent");
    return faults;
  };

  // What every page has around what is its own.
  const frame = isSignedIn => {
    const faults = [];
    const skip = document.querySelector("a[href]");
    if (skip?.getAttribute("href") !== "#main" || document.querySelector("main")?.getAttribute("tabindex") !== "-1" || document.querySelector("main")?.id !== "main")
      faults.push("the first link does not lead past the head");
    if (all("body > header").length !== 1 || all("body > footer").length !== 1) faults.push("it has no head or no foot");
    const other = document.documentElement.lang === "da" ? "en" : "da";
    if (!document.querySelector(`header a[hreflang=${other}][lang=${other}]`)) faults.push("no link leads to the other language");
    const menu = document.querySelector("header details");
    if (!isSignedIn && (menu || document.querySelector("header nav"))) faults.push("there are places before the door");
    if (isSignedIn && !(menu?.querySelector("a[href^='/account']") && menu.querySelector("form[action^='/sign-out'] button")))
      faults.push("no menu has the own account and the way out");
    if (isSignedIn && !/\d{1,2}[.:]\d{2}/.test(document.querySelector("footer")?.innerText ?? "")) faults.push("the foot does not say when it was shown");
    return faults;
  };

  // A second tap on the same form does nothing more: it says which sending it is.
  const keys = () => all("main form").filter(form => form.method === "post" && isShown(form))
    .filter(form => !all("input[type=hidden]", form).some(e => /^[\w-]{16,}$/.test(e.value))).map(form => `the form ${form.getAttribute("action")} has no key`);

  const labelOf = e => e.closest("label") ?? e.labels?.[0];

  // 44 px for whatever is touched; a link within a sentence is as high as its line.
  const targets = () => {
    const faults = [];
    for (const e of all("a[href], button, input, select, textarea, summary")) {
      if (e.type === "hidden" || e.disabled || !isShown(e)) continue;
      let seen = e;
      if (e.matches("[type=radio], [type=checkbox]")) seen = labelOf(e) ?? e;
      else if (isUnseen(e)) continue;
      if (e.localName === "a" && getComputedStyle(e).display === "inline") {
        let block = e.parentElement;
        while (getComputedStyle(block).display === "inline") block = block.parentElement;
        const others = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let around = "";
        while (others.nextNode()) {
          const parent = others.currentNode.parentElement;
          if (!parent.closest("a, svg, option, select") && isShown(parent) && !isUnseen(parent)) around += others.currentNode.data;
        }
        if (/\p{L}|\p{N}/u.test(around)) continue;
      }
      const box = seen.getBoundingClientRect();
      if (box.height < 43.5 || box.width < 43.5) faults.push(`${name(e)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
    }
    return faults;
  };

  // Ink on paper, whatever the reader's screen is like.
  const paper = () => {
    const faults = [];
    const shade = color => rgb(color).reduce((sum, part, i) => sum + [0.2126, 0.7152, 0.0722][i] * part, 0) / 255;
    for (const e of [document.documentElement, document.body]) {
      const back = getComputedStyle(e).backgroundColor;
      if (rgba(back)[3] > 0 && shade(back) < 0.95) faults.push(`the paper is ${back}`);
    }
    for (const node of texts()) {
      const { color } = getComputedStyle(node.parentElement);
      if (!isUnseen(node.parentElement) && shade(color) > 0.6) faults.push(`“${words(node.data)}” is printed in ${color}`);
    }
    for (const e of all("nav.nav, details.menu, a.skip, a.language, header form")) if (isShown(e) && !isUnseen(e)) faults.push(`${name(e)} is printed`);
    return [...new Set(faults)];
  };

  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const rgba = color => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = "#000";
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const rgb = color => rgba(color).slice(0, 3);
  const light = color => {
    const [r, g, b] = rgb(color).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const color = getComputedStyle(e).backgroundColor;
      if (rgba(color)[3] === 255) return color;
    }
    return "canvas";
  };

  // WCAG 1.4.12.
  let spacing;
  const space = isWide => {
    if (!spacing) {
      spacing = new CSSStyleSheet();
      spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
        + "p { margin-bottom: 2em !important }");
    }
    document.adoptedStyleSheets = isWide ? [spacing] : [];
  };

  window.probes = { sideways, cut, motion, images, markup, complaints, frame, keys, targets, paper, space };
  window.probes.tools = { all, name, isShown, isUnseen, labelOf, contrast, behind };
})();
