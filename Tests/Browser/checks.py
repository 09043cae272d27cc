"""What is asked of every page. Each check answers a list of faults, so that it can be tried on a page that has some."""

from axe_playwright_python.async_playwright import Axe

LARGEST = 50_000
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
CONTRAST = ["color-contrast", "link-in-text-block"]
AXE = Axe()

# Roles of the accessibility tree that somebody acts upon.
CONTROLS = {
    "button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "listbox", "spinbutton", "slider", "switch",
    "menuitem", "menuitemradio", "menuitemcheckbox", "tab", "DisclosureTriangle", "Date", "DateTime", "InputTime", "ColorWell"}
# These consist of several, named by the browser.
WHOLES = {"Date", "DateTime", "InputTime", "combobox", "listbox"}
# The question they answer is read out with them.
ANSWERS = {"checkbox", "radio", "textbox", "searchbox", "combobox", "spinbutton", "Date", "DateTime", "InputTime"}
GROUPS = {"group", "radiogroup"}


def answer(response, status):
    """A page, with that status."""
    kind = response.headers.get("content-type", "")
    return [] if response.status == status and kind.startswith("text/html") else [f"answers {response.status} {kind}, not {status}"]


async def probe(page, name, *given):
    return await page.evaluate("([name, given]) => window.probes[name](...given)", [name, list(given)])


async def axe(page, rules=None):
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    answer = await AXE.run(page, options={"runOnly": only, "resultTypes": ["violations"]})
    return [f"{found['id']}: {' '.join(map(str, node['target']))}: {(node['any'] or node['all'] or node['none'] or [{}])[0].get('message', '')}"
            for found in answer.response["violations"] for node in found["nodes"]]


def size(body, is_whole_library=False):
    if is_whole_library or len(body) <= LARGEST:
        return []
    return [f"{len(body)} bytes of HTML, of {LARGEST}"]


async def names(page):
    """Every control has a name, and no two have the same unless they lead to the same place."""
    session = await page.context.new_cdp_session(page)
    try:
        nodes = (await session.send("Accessibility.getFullAXTree"))["nodes"]
    finally:
        await session.detach()
    return [fault for fault in control_faults({node["nodeId"]: node for node in nodes})]


def control_faults(nodes):
    met = {}
    for node in nodes.values():
        role = told(node.get("role"))
        if node.get("ignored") or role not in CONTROLS or any(told(a.get("role")) in WHOLES for a in above(node, nodes)):
            continue
        name = " ".join(told(node.get("name")).split())
        if not name:
            yield f"a {role} has no name"
            continue
        if not any(letter.isalnum() for letter in name):
            yield f"the {role} “{name}” has no name in words"
        group = [told(a.get("name")) for a in above(node, nodes) if told(a.get("role")) in GROUPS] if role in ANSWERS else []
        met.setdefault((role, name, *group), []).append(property_of(node, "url"))
    for (role, name, *_), places in met.items():
        if len(places) > 1 and (role != "link" or len(set(places)) > 1):
            yield f"{len(places)} controls are the {role} “{name}”"


def above(node, nodes):
    while node := nodes.get(node.get("parentId")):
        yield node


def told(value):
    return str((value or {}).get("value") or "")


def property_of(node, name):
    return next((told(p["value"]) for p in node.get("properties", []) if p["name"] == name), "")


async def reflow(page):
    return await probe(page, "sideways") + await probe(page, "cut")


async def spaced(page):
    """WCAG 1.4.12: nothing is cut off where the reader puts lines, words and letters further apart."""
    await probe(page, "space", True)
    faults = await reflow(page)
    await probe(page, "space", False)
    return faults


async def motion(page):
    await page.emulate_media(reduced_motion="reduce")
    return await probe(page, "motion")


async def paper(page):
    await page.emulate_media(media="print")
    faults = await probe(page, "paper")
    await page.emulate_media(media="screen")
    return faults


async def walk(page, most=1500):
    """From the top to the end with the Tab key, opening what is closed; the faults and how many controls were met."""
    faults, is_over = [], False
    # A ring that grows slowly could not be measured.
    await page.emulate_media(reduced_motion="reduce")
    await page.evaluate("() => window.probes.walk.start()")
    for _ in range(most):
        await page.keyboard.press("Tab")
        now = await page.evaluate("() => window.probes.walk.step()")
        if is_over := now.get("over", False):
            break
        if now.get("closed"):
            await page.keyboard.press("Enter")
        if now.get("popover"):
            faults += await dialog(page)
    end = await page.evaluate("isOver => window.probes.walk.finish(isOver)", is_over)
    return faults + end["faults"], end["count"]


async def dialog(page):
    """The focused button opens a dialog, the next Tab is in it, and Escape leads back."""
    async def now():
        return await page.evaluate("() => window.probes.walk.dialog()")
    await page.keyboard.press("Enter")
    if not (await now())["isOpen"]:
        return ["a dialog does not open with Enter"]
    await page.keyboard.press("Tab")
    faults = [] if (await now())["isInside"] else ["Tab does not lead into the dialog that was opened"]
    await page.keyboard.press("Escape")
    after = await now()
    if after["isOpen"]:
        faults.append("Escape does not close a dialog")
    elif not after["isBack"]:
        faults.append("the focus does not return from a dialog to its button")
    return faults
