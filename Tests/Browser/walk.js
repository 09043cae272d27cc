// A walk through the page with the Tab key, as the page sees it: who has the focus, whether that can be seen, in which
// order, and who was never met.
(() => {
  const { all, name, isShown, labelOf, contrast, behind } = window.probes.tools;
  let met, faults, last, opened = [];

  // Where the focus may be drawn: a chip draws it around its label.
  const places = e => [...new Set([e, labelOf(e), ...(labelOf(e)?.children ?? []), e.nextElementSibling, e.parentElement])]
    .filter(place => place && !["BODY", "MAIN", "HTML"].includes(place.tagName));
  const drawn = place => {
    const style = getComputedStyle(place);
    const outline = style.outlineStyle === "none" ? "none" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    return { outline, shadow: style.boxShadow, style: style.outlineStyle, width: parseFloat(style.outlineWidth),
      offset: parseFloat(style.outlineOffset), color: style.outlineColor };
  };

  const judge = () => {
    if (!last) return;
    const { element, looks } = last;
    last = null;
    const now = looks.map(({ place }) => drawn(place));
    const rings = looks.filter(({ look }, i) => look.outline !== now[i].outline && look.outline !== "none");
    const shadows = looks.filter(({ look }, i) => look.shadow !== now[i].shadow && look.shadow !== "none");
    if (!rings.length && !shadows.length) return faults.push(`${name(element)}: its focus cannot be seen`);
    for (const { place, look } of rings) {
      if (look.style === "auto") continue;
      if (look.width < 2) faults.push(`${name(element)}: its focus is ${look.width} px thin`);
      const back = behind(look.offset < 0 ? place : place.parentElement);
      const ratio = contrast(look.color, back);
      if (ratio < 3) faults.push(`${name(element)}: its focus is ${ratio.toFixed(1)}:1 against ${back}`);
    }
  };

  const isSeen = e => places(e).some(place => {
    const box = place.getBoundingClientRect();
    return box.width * box.height >= 100 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  });

  const start = () => {
    for (const details of opened) details.open = false;
    met = new Set(), faults = [], last = null;
    opened = all("details:not([open])");
    // From the top, also where a field asks for the focus.
    scrollTo(0, 0);
    document.documentElement.tabIndex = -1;
    document.documentElement.focus();
    document.documentElement.removeAttribute("tabindex");
  };

  // What changes slowly, even within a hundredth of a millisecond, is looked at when it has.
  const settled = () => Promise.allSettled(document.getAnimations().filter(a => a.constructor.name === "CSSTransition").map(a => a.finished));

  // After a Tab; whether it is over, or what stands closed here.
  const step = async () => {
    const e = document.activeElement;
    if (e === last?.element) return {};
    await settled();
    judge();
    if (!e || e === document.body || e === document.documentElement || met.has(e)) return { over: true };
    const before = [...met].pop();
    if (before && !(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push(`${name(e)} comes after ${name(before)}`);
    if (!isSeen(e)) faults.push(`${name(e)} has the focus out of sight`);
    met.add(e);
    last = { element: e, looks: places(e).map(place => ({ place, look: drawn(place) })) };
    return {
      closed: e.localName === "summary" && !e.parentElement.open,
      popover: !!e.popoverTargetElement && e.popoverTargetAction !== "hide" && !e.popoverTargetElement.matches(":popover-open"),
    };
  };

  // The dialog that the focused button opened.
  const dialog = () => {
    const [button] = [...met].slice(-1);
    const target = button.popoverTargetElement;
    return { isOpen: target.matches(":popover-open"), isInside: target.contains(document.activeElement), isBack: document.activeElement === button };
  };

  const finish = isOver => {
    judge();
    if (!isOver) faults.push("Tab does not come to an end");
    const groups = new Set([...met].filter(e => e.type === "radio").map(e => `${e.form?.id} ${e.name}`));
    for (const e of all("a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]")) {
      if (e.disabled || e.type === "hidden" || !isShown(e) || met.has(e) || e.matches(":disabled")) continue;
      if (!e.matches("a[href], button, input, select, textarea, summary") && e.tabIndex < 0) continue;
      if (e.localName === "summary" && e !== e.parentElement.querySelector(":scope > summary")) continue;
      if (e.type === "radio" && groups.has(`${e.form?.id} ${e.name}`)) continue;
      faults.push(`${name(e)} cannot be reached with Tab`);
    }
    for (const e of all("[tabindex]")) if (e.tabIndex > 0) faults.push(`${name(e)} pushes itself forward`);
    return { faults, count: met.size };
  };

  window.probes.walk = { start, step, dialog, finish };
})();
